package org.gongkai.report.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.rules.Rules;

/** Looks for one slip that would explain a difference. Several may fit; none is claimed to be the cause. */
final class Reasons {
    private static final Set<String> BALANCES = Set.of("R01", "R02", "R03", "R04");

    private final Merged merged;
    private final Differences differences;
    private final Map<Part, List<Finding>> unbalanced = new LinkedHashMap<>();

    Reasons(Merged merged, Differences differences) {
        this.merged = merged;
        this.differences = differences;
        var checker = new Checker(Rules.all().stream()
                .filter(rule -> BALANCES.contains(rule.info().id()))
                .toList());
        for (var part : merged.parts()) {
            var report = part.report();
            var findings = checker.check(new CheckContext(report, Figures.of(report), List.of(), null));
            if (!findings.isEmpty()) {
                unbalanced.put(part, findings);
            }
        }
    }

    /** The likeliest first. */
    List<Misfit.Reason> of(CellSum sum, BigDecimal published, BigDecimal difference) {
        var id = sum.id();
        var total = sum.cell().number().orElse(BigDecimal.ZERO);
        var reasons = new ArrayList<Misfit.Reason>();
        boolean tooMuch = difference.signum() > 0;
        if (differences.follows(id, difference)) {
            reasons.add(new Misfit.Reason(Misfit.Kind.FOLLOWS, List.of(), List.of()));
        }
        add(tooMuch ? Misfit.Kind.TWICE : Misfit.Kind.LEFT_OUT, partsOf(id, difference.abs()), reasons);
        if (tooMuch) {
            var outside = merged.leftOut().stream()
                    .map(Merged.LeftOut::part)
                    .filter(holds(id, difference))
                    .toList();
            add(Misfit.Kind.NOT_IN_SUM, outside, reasons);
        }
        if (isTransposed(published, total)) {
            reasons.add(new Misfit.Reason(Misfit.Kind.TRANSPOSED, List.of(), List.of(published, total)));
        }
        for (var neighbour : differences.neighbours(id)) {
            beside(id, neighbour, published, difference, reasons);
        }
        if (tooMuch) {
            add(Misfit.Kind.BLANK, sum.blank(), reasons);
        }
        unbalanced.forEach((part, findings) -> findings.stream()
                .filter(finding -> isAbout(finding, id))
                .findFirst()
                .ifPresent(finding -> reasons.add(new Misfit.Reason(
                        Misfit.Kind.UNBALANCED, List.of(part), List.of(finding.id(), finding.message())))));
        return reasons;
    }

    private static void add(Misfit.Kind kind, List<Part> parts, List<Misfit.Reason> reasons) {
        if (!parts.isEmpty()) {
            reasons.add(new Misfit.Reason(kind, parts, List.of()));
        }
    }

    private List<Part> partsOf(CellId id, BigDecimal number) {
        return merged.parts().stream().filter(holds(id, number)).toList();
    }

    private static Predicate<Part> holds(CellId id, BigDecimal number) {
        return part ->
                part.report().number(id).filter(n -> n.compareTo(number) == 0).isPresent();
    }

    /** The sum of a neighbour stands here, or what is too much here is missing there. */
    private void beside(
            CellId id, CellId neighbour, BigDecimal published, BigDecimal difference, List<Misfit.Reason> reasons) {
        var there = differences.sum(neighbour);
        var off = differences.difference(neighbour).filter(d -> d.signum() != 0);
        if (there.isEmpty() || off.isEmpty()) {
            return;
        }
        var name = Checker.nameOf(neighbour);
        if (published.signum() != 0 && there.get().compareTo(published) == 0) {
            reasons.add(new Misfit.Reason(Misfit.Kind.SHIFTED, List.of(), List.of(name, published)));
        } else if (off.get().negate().compareTo(difference) == 0) {
            var loser = difference.signum() < 0 ? id : neighbour;
            var from = partsOf(loser, difference.abs());
            reasons.add(new Misfit.Reason(Misfit.Kind.MOVED, from, List.of(name, difference.abs())));
        }
    }

    /** The same digits with two neighbours exchanged. */
    static boolean isTransposed(BigDecimal one, BigDecimal other) {
        var a = one.toPlainString();
        var b = other.toPlainString();
        if (a.length() != b.length()) {
            return false;
        }
        int first = 0;
        while (first < a.length() && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        return first + 1 < a.length()
                && Character.isDigit(a.charAt(first))
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first)
                && a.substring(first + 2).equals(b.substring(first + 2));
    }

    private static boolean isAbout(Finding finding, CellId id) {
        var cell = finding.place().cell();
        if (cell == null || !cell.block().equals(id.block())) {
            return false;
        }
        return switch (finding.rule().id()) {
            case "R03" -> cell.row().equals(id.row());
            case "R04" -> group(cell).equals(group(id));
            default -> cell.column().equals(id.column());
        };
    }

    private static DisputeGroup group(CellId id) {
        var best = DisputeGroup.REVIEW;
        for (var group : DisputeGroup.values()) {
            best = id.column().startsWith(group.id() + "_") ? group : best;
        }
        return best;
    }
}
