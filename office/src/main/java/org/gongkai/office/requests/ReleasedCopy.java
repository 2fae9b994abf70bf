package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 公开件: the file that goes out with an answer.
 *
 * @param name under which it goes out
 * @param places how many were withheld
 */
public record ReleasedCopy(UUID file, String name, String size, LocalDate day, int pages, int places) {}
