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

/** 现行有效 is last year's, plus 制发, less 废止; recounts and expiry need a written reason. */
final class InForce implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R11", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Pairs.of(context).stream().flatMap(InForce::pair);
    }

    private static Stream<Finding> pair(Pairs.Pair pair) {
        return pair.bothIn(ReportFormat.CURRENT_2021)
                ? Stream.of("rules", "normative_documents").flatMap(row -> row(pair, row))
                : Stream.empty();
    }

    private static Stream<Finding> row(Pairs.Pair pair, String row) {
        var id = new CellId("a20_1", row, "in_force");
        var now = pair.now().number(id);
        var last = pair.last().number(id);
        var issued = pair.now().number(new CellId("a20_1", row, "issued"));
        var repealed = pair.now().number(new CellId("a20_1", row, "repealed"));
        if (now.isEmpty() || last.isEmpty() || issued.isEmpty() || repealed.isEmpty()) {
            return Stream.empty();
        }
        var due = last.get().add(issued.get()).subtract(repealed.get());
        var place = Place.of(id, pair.now().cell(id).origin());
        return due.compareTo(now.get()) == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        INFO,
                        place,
                        now.get().toPlainString(),
                        due + " = " + last.get() + " + " + issued.get() + " - " + repealed.get(),
                        now.get(),
                        due));
    }
}
