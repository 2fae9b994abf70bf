package org.gongkai.office.requests;

import java.util.Optional;

/**
 * 关联: another case of the body, or a work order of the 12345 hotline.
 *
 * @param other the other case; empty for a work order
 * @param workOrder its number; empty for a case
 */
public record CaseLink(long id, Optional<DisclosureRequest> other, String workOrder) {}
