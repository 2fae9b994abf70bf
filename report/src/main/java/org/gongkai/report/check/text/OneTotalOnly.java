package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;

/** The number of items published in the year is given once, or the same each time. */
final class OneTotalOnly implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R21", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var totals = PublishedTotal.in(context);
        var findings = new ArrayList<Finding>();
        for (int i = 1; i < totals.size(); i++) {
            var first = totals.get(0);
            var other = totals.get(i);
            if (other.unit().equals(first.unit()) && other.value().compareTo(first.value()) != 0) {
                findings.add(Finding.of(
                                INFO,
                                other.place(),
                                other.value().toPlainString() + other.unit(),
                                first.value().toPlainString() + first.unit(),
                                first.quote(),
                                other.quote())
                        .quoting(other.quote()));
            }
        }
        return findings.stream();
    }
}
