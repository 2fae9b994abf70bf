package org.gongkai.report.check.tables;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Message;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Place;

/** What the reader could not read: a table that is missing or a picture, rows that are missing or unknown. */
final class ReadingProblems implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R81", Severity.ERROR);
    private static final Set<String> NOT_A_FAULT = Set.of("earlier_form");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var earlier = context.report().problems().stream().anyMatch(p -> NOT_A_FAULT.contains(p.code()));
        return context.report().problems().stream()
                .filter(problem -> !(earlier && problem.code().equals("table_missing")))
                .map(problem -> new Finding(
                        INFO,
                        "R81." + problem.code(),
                        NOT_A_FAULT.contains(problem.code()) ? Severity.INFO : Severity.ERROR,
                        new Place(null, null, null, problem.origin()),
                        "",
                        "",
                        "",
                        new Message("read." + problem.code(), List.copyOf(problem.args()))));
    }
}
