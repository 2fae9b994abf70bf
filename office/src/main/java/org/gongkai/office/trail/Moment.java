package org.gongkai.office.trail;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something was done: the legal day beside the instant it was recorded.
 *
 * @param day legal day, Beijing time
 * @param at instant of recording
 */
public record Moment(LocalDate day, Instant at) {}
