package org.gongkai.report.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.report.check.Message;
import org.gongkai.report.check.Messages;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/**
 * Adds the parts cell by cell. Table 2 of one format is never added to the other's. In table 3 the rows that both
 * formats print are added; （六）其他处理 of 2019 goes into the three rows of 2021 only where it is zero, as zeros.
 */
final class Adder {
    private static final Set<String> OTHER_2021 =
            Set.of(RequestRow.OTHER_NO_CORRECTION.id(), RequestRow.OTHER_FEE_UNPAID.id(), RequestRow.OTHER_OTHER.id());

    private final List<Part> parts;
    private final Messages words;
    private final Map<TableKind, ReportFormat> formats = new EnumMap<>(TableKind.class);

    Adder(List<Part> parts, int year, Messages words) {
        this.parts = parts;
        this.words = words;
        for (var table : List.of(TableKind.PROACTIVE, TableKind.REQUESTS)) {
            formats.put(table, commonest(table, year));
        }
    }

    /** The format that most parts use; the one due for the year where as many use the other. */
    private ReportFormat commonest(TableKind table, int year) {
        var due = ReportFormat.dueFor(year);
        long use = parts.stream()
                .filter(p -> p.report().layoutFormat(table) == due)
                .count();
        if (use * 2 >= parts.size()) {
            return due;
        }
        return due == ReportFormat.CURRENT_2021 ? ReportFormat.TRIAL_2019 : ReportFormat.CURRENT_2021;
    }

    Map<TableKind, ReportFormat> formats() {
        return formats;
    }

    List<CellSum> sums() {
        var sums = new ArrayList<CellSum>();
        for (var table : TableKind.values()) {
            for (var layout : BlockLayout.of(table, format(table))) {
                layout.cells().forEach(id -> sums.add(sum(id)));
            }
        }
        return sums;
    }

    private ReportFormat format(TableKind table) {
        return formats.getOrDefault(table, ReportFormat.CURRENT_2021);
    }

    private CellSum sum(CellId id) {
        var blank = new ArrayList<Part>();
        var unread = new ArrayList<Part>();
        var unmapped = new ArrayList<Part>();
        var values = new ArrayList<Cell.Value>();
        var unit = unit(id);
        for (var part : parts) {
            var cell = cell(part.report(), id).orElse(null);
            if (cell == null) {
                unmapped.add(part);
            } else if (cell instanceof Cell.Value value) {
                if (Objects.equals(value.unit(), unit) || value.amount().signum() == 0) {
                    values.add(value);
                } else {
                    unmapped.add(part);
                }
            } else {
                (cell instanceof Cell.Blank ? blank : unread).add(part);
            }
        }
        return new CellSum(id, total(values, unit, unread, unmapped), blank, unread, unmapped);
    }

    /** The first unit printed by a part whose amount is not zero. */
    private @Nullable String unit(CellId id) {
        for (var part : parts) {
            if (cell(part.report(), id).orElse(null) instanceof Cell.Value value
                    && value.amount().signum() != 0) {
                return value.unit();
            }
        }
        return null;
    }

    private Cell total(List<Cell.Value> values, @Nullable String unit, List<Part> unread, List<Part> unmapped) {
        if (!unread.isEmpty() || !unmapped.isEmpty()) {
            var open = new ArrayList<Part>(unread);
            open.addAll(unmapped);
            var raw = words.text(Message.of("merge.cell", Part.names(open)));
            return new Cell.Unread(raw, Origin.NOWHERE);
        }
        if (values.isEmpty()) {
            return new Cell.Blank("", Origin.NOWHERE);
        }
        var total = values.stream().map(Cell.Value::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cell.Value(total, unit, total.toPlainString() + (unit == null ? "" : unit), Origin.NOWHERE);
    }

    /** What a part has for a cell of the sum, empty where its format has nothing of that meaning. */
    private Optional<Cell> cell(AnnualReport report, CellId id) {
        if (report.layoutFormat(id.table()) == format(id.table()) || id.table() == TableKind.DISPUTES) {
            return Optional.of(report.cell(id));
        }
        if (id.table() == TableKind.PROACTIVE) {
            return Optional.empty();
        }
        if (OTHER_2021.contains(id.row())) {
            var whole = report.cell(new CellId(id.block(), RequestRow.OTHER_HANDLING.id(), id.column()));
            boolean zero = whole.number().filter(n -> n.signum() == 0).isPresent();
            return zero || whole instanceof Cell.Blank ? Optional.of(whole) : Optional.empty();
        }
        return id.row().equals(RequestRow.OTHER_HANDLING.id()) ? Optional.empty() : Optional.of(report.cell(id));
    }
}
