package org.gongkai.report.check.tables;

import java.util.List;
import org.gongkai.report.check.ReportRule;

/** The rules that look at the tables alone. */
public final class TableRules {
    private TableRules() {}

    public static List<ReportRule> all() {
        return List.of(
                new RequestsBalance(),
                new ResultsTotal(),
                new ApplicantsTotal(),
                new DisputesTotal(),
                new CountsAreWholeNumbers(),
                new NoBlankCells(),
                new SectionsInOrder(),
                new UnreadCells(),
                new ReadingProblems(),
                new RulesByRuleMakers(),
                new PublishedTotals(),
                new DisputesWithoutRequests());
    }
}
