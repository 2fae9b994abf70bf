package org.gongkai.office.publishing;

/**
 * Somebody else at the same item.
 *
 * @param minutes since the last sign of them
 */
public record OtherEditor(String name, long minutes) {}
