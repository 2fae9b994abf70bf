package org.gongkai.office.publishing;

import java.time.LocalDate;

/**
 * One signed act on an item.
 *
 * @param day legal day
 * @param words basis of the secrecy review, or the reason of a return, correction or withdrawal
 */
public record Step(
        Action action, State from, State to, int revision, long personId, String person, LocalDate day, String words) {}
