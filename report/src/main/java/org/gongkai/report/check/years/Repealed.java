package org.gongkai.report.check.years;

import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.ReportFormat;

/** No more is repealed than was in force last year and made this year. */
final class Repealed implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R12", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Pairs.of(context).stream().flatMap(Repealed::pair);
    }

    private static Stream<Finding> pair(Pairs.Pair pair) {
        return pair.bothIn(ReportFormat.CURRENT_2021)
                ? Stream.of("rules", "normative_documents").flatMap(row -> row(pair, row))
                : Stream.empty();
    }

    private static Stream<Finding> row(Pairs.Pair pair, String row) {
        var id = new CellId("a20_1", row, "repealed");
        var repealed = pair.now().number(id);
        var last = pair.last().number(new CellId("a20_1", row, "in_force"));
        var issued = pair.now().number(new CellId("a20_1", row, "issued"));
        if (repealed.isEmpty() || last.isEmpty() || issued.isEmpty()) {
            return Stream.empty();
        }
        var most = last.get().add(issued.get());
        return repealed.get().compareTo(most) <= 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        INFO,
                        Place.of(id, pair.now().cell(id).origin()),
                        repealed.get().toPlainString(),
                        "≤ " + most + " = " + last.get() + " + " + issued.get(),
                        repealed.get(),
                        most));
    }
}
