package org.gongkai.report.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;

/**
 * 与公布数核对: the published report of the district held against the sum of its parts.
 *
 * @param misfits in printed order
 * @param open cells that cannot be compared, as the sum is open or the published format has no such cell
 * @param suspects slips of one part that explain more than one misfit, the most explained first
 */
public record PublishedFit(List<Misfit> misfits, List<CellId> open, List<Suspect> suspects) {
    /**
     * A part that would explain several misfits in the same way.
     *
     * @param explained how many misfits it explains
     */
    public record Suspect(Misfit.Kind kind, Part part, int explained) {}

    private record Slip(Misfit.Kind kind, Part part) {}

    public PublishedFit {
        misfits = List.copyOf(misfits);
        open = List.copyOf(open);
        suspects = List.copyOf(suspects);
    }

    public static PublishedFit of(Merged merged, AnnualReport published) {
        var misfits = new ArrayList<Misfit>();
        var open = new ArrayList<CellId>();
        var differences = new Differences(merged, published);
        var reasons = new Reasons(merged, differences);
        for (var sum : merged.sums()) {
            var id = sum.id();
            if (sum.isOpen() || !differences.isPrinted(id)) {
                open.add(id);
                continue;
            }
            var total = sum.cell().number().orElse(BigDecimal.ZERO);
            var cell = published.cell(id);
            if (cell instanceof Cell.Value value) {
                var difference = value.amount().subtract(total);
                if (difference.signum() != 0) {
                    misfits.add(new Misfit(id, cell, total, difference, reasons.of(sum, value.amount(), difference)));
                }
            } else if (cell instanceof Cell.Unread || total.signum() != 0) {
                misfits.add(new Misfit(id, cell, total, null, List.of()));
            }
        }
        return new PublishedFit(misfits, open, suspects(misfits));
    }

    private static List<Suspect> suspects(List<Misfit> misfits) {
        Map<Slip, Integer> counts = new LinkedHashMap<>();
        misfits.stream()
                .flatMap(misfit -> misfit.reasons().stream())
                .flatMap(reason -> slips(reason))
                .forEach(slip -> counts.merge(slip, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(slip -> slip.getValue() > 1)
                .map(slip -> new Suspect(slip.getKey().kind(), slip.getKey().part(), slip.getValue()))
                .sorted(Comparator.comparingInt(Suspect::explained).reversed())
                .toList();
    }

    private static Stream<Slip> slips(Misfit.Reason reason) {
        return switch (reason.kind()) {
            case LEFT_OUT, TWICE, NOT_IN_SUM -> reason.parts().stream().map(part -> new Slip(reason.kind(), part));
            case FOLLOWS, TRANSPOSED, SHIFTED, MOVED, BLANK, UNBALANCED -> Stream.empty();
        };
    }
}
