package org.gongkai.report.check.tables;

import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;

/** 2019 format: what was newly published is part of what is public in all; more were not published than made public. */
final class PublishedTotals implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R14", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        if (context.report().formats().get(TableKind.PROACTIVE) != ReportFormat.TRIAL_2019) {
            return Stream.empty();
        }
        return Stream.of("rules", "normative_documents").flatMap(row -> row(context.report(), row));
    }

    private static Stream<Finding> row(AnnualReport report, String row) {
        var published = new CellId("a20_1", row, "newly_published");
        var fresh = report.number(published);
        var all = report.number(new CellId("a20_1", row, "published_total"));
        if (fresh.isEmpty() || all.isEmpty() || fresh.get().compareTo(all.get()) <= 0) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                INFO,
                Place.of(published, report.cell(published).origin()),
                fresh.get().toPlainString(),
                "≤ " + all.get().toPlainString(),
                fresh.get(),
                all.get()));
    }
}
