package org.gongkai.report.check.form;

import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Screener;

/** A report names no resident's number, address or illness; the office's own contact is none. */
final class PersonalData implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R49", Severity.ERROR);
    private static final Screener SCREENER = Screener.standard().withoutNames();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Passages.of(context).stream()
                .flatMap(passage -> SCREENER.screen(passage.text()).stream()
                        .filter(org.gongkai.screening.Finding::personal)
                        .map(found -> Finding.of(
                                        INFO, passage.place(), found.text(), "", Kinds.title(found.kind()), found.why())
                                .as(
                                        found.severity() == org.gongkai.screening.Severity.BLOCKING
                                                ? Severity.ERROR
                                                : Severity.WARNING)
                                .quoting(found.text())));
    }
}
