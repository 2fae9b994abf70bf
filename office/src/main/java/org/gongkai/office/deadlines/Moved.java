package org.gongkai.office.deadlines;

import java.time.LocalDate;

/** A running clock whose last day another calendar moves. */
public record Moved(OpenClock clock, LocalDate before, LocalDate after) {}
