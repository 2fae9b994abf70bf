package org.gongkai.report.merge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;

/** Published less sum, cell by cell, and which cells stand beside one another. */
final class Differences {
    private final Map<CellId, BigDecimal> sums = new HashMap<>();
    private final Map<CellId, BigDecimal> differences = new HashMap<>();
    private final Set<CellId> printed = new HashSet<>();
    private final List<BlockLayout> layouts;

    Differences(Merged merged, AnnualReport published) {
        layouts = merged.report().layouts();
        for (var layout : published.layouts()) {
            boolean sameMeaning = published.layoutFormat(tableOf(layout).table())
                            == merged.report().layoutFormat(tableOf(layout).table())
                    || !layout.id().startsWith("a20");
            if (sameMeaning) {
                printed.addAll(layout.cells());
            }
        }
        for (var sum : merged.sums()) {
            sum.cell().number().ifPresent(total -> {
                sums.put(sum.id(), total);
                published
                        .number(sum.id())
                        .filter(number -> isPrinted(sum.id()))
                        .ifPresent(number -> differences.put(sum.id(), number.subtract(total)));
            });
        }
    }

    private static CellId tableOf(BlockLayout layout) {
        return layout.cells().get(0);
    }

    /** Whether the published report has a cell of this meaning. */
    boolean isPrinted(CellId id) {
        return printed.contains(id);
    }

    Optional<BigDecimal> sum(CellId id) {
        return Optional.ofNullable(sums.get(id));
    }

    Optional<BigDecimal> difference(CellId id) {
        return Optional.ofNullable(differences.get(id));
    }

    /** Whether a printed total is off by as much as the cells that it adds up, along its row or its column. */
    boolean follows(CellId id, BigDecimal difference) {
        return addends(id).stream()
                .filter(cells -> !cells.isEmpty())
                .anyMatch(cells -> cells.stream()
                                .map(cell -> difference(cell).orElse(BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(difference)
                        == 0);
    }

    private List<List<CellId>> addends(CellId id) {
        if (id.table() == TableKind.DISPUTES) {
            return List.of(Stream.of(DisputeGroup.values())
                    .filter(group -> id.equals(CellId.of(group, DisputeOutcome.TOTAL)))
                    .flatMap(group -> DisputeOutcome.outcomes().stream().map(outcome -> CellId.of(group, outcome)))
                    .toList());
        }
        if (id.table() != TableKind.REQUESTS) {
            return List.of();
        }
        var row = ApplicantColumn.kinds().stream()
                .filter(kind -> id.column().equals(ApplicantColumn.TOTAL.id()))
                .map(kind -> new CellId(id.block(), id.row(), kind.id()))
                .toList();
        var column = Stream.of(RequestRow.values())
                .filter(result -> result.isResult() && id.row().equals(RequestRow.RESULTS_TOTAL.id()))
                .map(result -> new CellId(id.block(), result.id(), id.column()))
                .toList();
        return List.of(row, column);
    }

    /** The cells left and right, above and below in the same block. */
    List<CellId> neighbours(CellId id) {
        var layout = layouts.stream()
                .filter(l -> l.id().equals(id.block()))
                .findFirst()
                .orElseThrow();
        int row = indexOf(layout.rows(), id.row());
        int column = indexOf(layout.columns(), id.column());
        return Stream.of(new int[] {0, -1}, new int[] {0, 1}, new int[] {-1, 0}, new int[] {1, 0})
                .flatMap(step -> at(layout, row + step[0], column + step[1]).stream())
                .toList();
    }

    private static Optional<CellId> at(BlockLayout layout, int row, int column) {
        if (row < 0
                || column < 0
                || row >= layout.rows().size()
                || column >= layout.columns().size()) {
            return Optional.empty();
        }
        return Optional.of(new CellId(
                layout.id(),
                layout.rows().get(row).id(),
                layout.columns().get(column).id()));
    }

    private static int indexOf(List<BlockLayout.Label> labels, String id) {
        int index = 0;
        while (!labels.get(index).id().equals(id)) {
            index++;
        }
        return index;
    }
}
