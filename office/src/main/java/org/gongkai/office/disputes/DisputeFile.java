package org.gongkai.office.disputes;

import org.gongkai.office.files.KeptFile;

/**
 * 证据: a file handed in for a dispute.
 *
 * @param purpose 证明目的
 * @param leftOut kept with the case, but not handed to the organ
 */
public record DisputeFile(KeptFile file, String purpose, boolean leftOut) {}
