package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A report of a year before this system, read from its document.
 *
 * @param typed the cells that could not be read and were typed by hand
 */
public record ImportedReport(long id, int year, UUID file, List<String> typed, String person, LocalDate day) {
    public ImportedReport {
        typed = List.copyOf(typed);
    }
}
