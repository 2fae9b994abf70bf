package org.gongkai.office.trail;

import java.util.Optional;

/**
 * 校验结果.
 *
 * @param sealed entries sealed
 * @param waiting entries not sealed yet
 * @param heads signed heads that were compared
 * @param broken the first broken place, empty where all is whole
 */
public record Verdict(long sealed, long waiting, long heads, Optional<Finding> broken) {}
