package org.gongkai.report.check.tables;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;

/** Counts are whole numbers from zero, amounts are not negative; only 本年增/减 may be. */
final class CountsAreWholeNumbers implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R05", Severity.ERROR);
    private static final Set<String> AMOUNTS = Set.of("amount", "procurement_amount");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return context.report().cells().entrySet().stream()
                .filter(e -> e.getValue() instanceof Cell.Value value && isWrong(e.getKey(), value.amount()))
                .map(e -> Finding.of(
                        INFO,
                        Place.of(e.getKey(), e.getValue().origin()),
                        e.getValue().raw(),
                        ""));
    }

    private static boolean isWrong(CellId id, BigDecimal number) {
        if (number.signum() < 0 && !id.column().equals("items_change")) {
            return true;
        }
        return !AMOUNTS.contains(id.column()) && number.stripTrailingZeros().scale() > 0;
    }
}
