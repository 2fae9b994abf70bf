package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.ReportFormat;

/** All tables are of the format for the report year. */
final class OneFormat implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R45", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        var year = report.year();
        var findings = new ArrayList<Finding>();
        for (var entry : report.formats().entrySet()) {
            var table = entry.getKey();
            var format = entry.getValue();
            if (year != null && year >= ReportFormat.TRIAL_2019.year() && format != ReportFormat.dueFor(year)) {
                findings.add(Finding.of(
                        INFO,
                        Place.of(table.section(), Origin.NOWHERE),
                        Integer.toString(format.year()),
                        Integer.toString(ReportFormat.dueFor(year).year()),
                        table.section().title(),
                        Integer.toString(format.year()),
                        Integer.toString(ReportFormat.dueFor(year).year()),
                        year.toString()));
            }
        }
        if (report.formats().values().stream().distinct().count() > 1) {
            findings.add(Finding.of(INFO, Place.REPORT, "", "").sub("mixed").saying("rule.R45.mixed"));
        }
        return findings.stream();
    }
}
