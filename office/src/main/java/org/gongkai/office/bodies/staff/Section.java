package org.gongkai.office.bodies.staff;

/**
 * 科室.
 *
 * @param headId id of the person who leads it, 0 where nobody does
 */
public record Section(long id, String name, long headId, String head) {}
