package org.gongkai.cli;

import java.util.List;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking one file.
 *
 * @param report null where the file could not be read; then {@code problem} says why
 */
record Checked(
        String name,
        @Nullable AnnualReport report,
        List<Finding> findings,
        @Nullable String problem) {
    long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
