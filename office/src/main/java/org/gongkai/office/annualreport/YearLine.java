package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.Optional;

/** A year as the list of reports shows it. */
public record YearLine(int year, Optional<Report> report, LocalDate due, boolean mayOpen) {}
