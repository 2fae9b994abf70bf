package org.gongkai.report.check.years;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;

/** A total that moves by more than half and more than ten is worth a sentence. */
final class LargeSwing implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R16", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Pairs.of(context).stream().flatMap(LargeSwing::pair);
    }

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static Stream<Finding> pair(Pairs.Pair pair) {
        return Stream.of(RequestRow.NEW_RECEIVED, RequestRow.RESULTS_TOTAL)
                .map(row -> CellId.of(row, ApplicantColumn.TOTAL))
                .flatMap(id -> swing(pair, id));
    }

    private static Stream<Finding> swing(Pairs.Pair pair, CellId id) {
        var now = pair.now().number(id);
        var last = pair.last().number(id);
        if (now.isEmpty() || last.isEmpty()) {
            return Stream.empty();
        }
        var change = now.get().subtract(last.get()).abs();
        boolean large = change.compareTo(TEN) > 0 && change.multiply(TWO).compareTo(last.get()) > 0;
        boolean explained = pair.now()
                .section(Section.OVERVIEW)
                .filter(s -> EXPLAINED.matcher(s.text()).find())
                .isPresent();
        return large && !explained
                ? Stream.of(Finding.of(
                        INFO,
                        Place.of(id, pair.now().cell(id).origin()),
                        now.get().toPlainString(),
                        "",
                        last.get(),
                        now.get()))
                : Stream.empty();
    }

    private static final Pattern EXPLAINED = Pattern.compile("同比|较上年|比上年|较去年|比去年|与上年");
}
