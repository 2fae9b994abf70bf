package org.gongkai.office.engagement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 纠错: a mistake a resident found. Nothing about the resident is kept.
 *
 * @param number receipt the resident can name, such as 20220110-0003
 * @param page address of the page it is on
 * @param words what is wrong, as the resident wrote it
 */
public record Mistake(long id, String number, String page, String words, LocalDate reportedOn, Instant at) {}
