package org.gongkai.report.check.form;

import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.Place;

/** From 2024 a refusal under Art. 14-16 goes to review before court: direct suits are worth a look. */
final class ReviewFirst implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R28", Severity.INFO);
    private static final int FIRST_YEAR = 2024;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var year = context.report().year();
        var id = CellId.of(DisputeGroup.SUIT_DIRECT, DisputeOutcome.TOTAL);
        var cell = context.report().cell(id);
        if (year == null
                || year < FIRST_YEAR
                || cell.number().filter(n -> n.signum() > 0).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(INFO, Place.of(id, cell.origin()), cell.raw(), "", cell.raw()));
    }
}
