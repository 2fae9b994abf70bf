package org.gongkai.office.bodies.staff;

import java.util.List;
import org.gongkai.office.bodies.Duty;

/**
 * Work of one kind that waits for somebody.
 *
 * @param kind message key of its name
 */
public record Waiting(String kind, Duty duty, List<String> titles) {}
