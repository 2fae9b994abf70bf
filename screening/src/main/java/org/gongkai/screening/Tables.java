package org.gongkai.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.screening.TableFindings.Cell;
import org.gongkai.screening.TableFindings.Column;
import org.jspecify.annotations.Nullable;

/** A table column by column: what the header says and what the values are. */
final class Tables {
    /** A header stands among the first rows. */
    private static final int HEADER_ROWS = 4;

    private static final int FEWEST_VALUES = 3;
    private static final double SHARE = 0.6;
    /** Kinds that are no leak by themselves: names, and diagnoses and the like, need another personal column. */
    private static final Set<String> NEED_COMPANY = Set.of("name", "health", "mobile", "email");

    private static final Set<String> OTHERS = Set.of();

    private final List<List<String>> rows;
    private final Map<Long, List<Finding>> found = new HashMap<>();

    private Tables(List<List<String>> rows) {
        this.rows = rows;
    }

    static TableFindings screen(List<List<String>> rows, Screener screener) {
        return new Tables(rows).screen(screener);
    }

    private TableFindings screen(Screener screener) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                found.put(key(row, column), screener.screen(rows.get(row).get(column)));
            }
        }
        var columns = new ArrayList<Column>();
        for (int column = 0; column < width; column++) {
            var named = named(column);
            named = named == null ? unnamed(column) : named;
            if (named != null) {
                columns.add(named);
            }
        }
        var kept = columns.stream().filter(column -> isLeak(column, columns)).toList();
        kept.forEach(this::fill);
        return new TableFindings(kept, cells());
    }

    /** A name beside nothing personal is no leak, an office's telephone list neither. */
    private static boolean isLeak(Column column, List<Column> all) {
        if (!NEED_COMPANY.contains(column.kind())) {
            return true;
        }
        var wanted = column.kind().equals("health") ? Set.of("name") : OTHERS;
        return all.stream()
                .map(Column::kind)
                .anyMatch(kind -> !kind.equals(column.kind()) && (wanted.isEmpty() || wanted.contains(kind)));
    }

    private @Nullable Column named(int column) {
        for (int row = 0; row < Math.min(HEADER_ROWS, rows.size()); row++) {
            var rule = ColumnRules.ofHeader(cell(row, column));
            if (rule.isPresent()) {
                return column(column, row, rule.get());
            }
        }
        return null;
    }

    private @Nullable Column column(int column, int headerRow, ColumnRules rule) {
        int filled = 0;
        int matching = 0;
        for (int row = headerRow + 1; row < rows.size(); row++) {
            var value = cell(row, column);
            filled += value.isBlank() ? 0 : 1;
            matching += rule.matches(value) ? 1 : 0;
        }
        if (matching == 0 || rule.kind().equals("name") && matching * 2 < filled) {
            return null;
        }
        return new Column(
                column,
                headerRow,
                rule.kind(),
                filled,
                matching,
                true,
                rule.severity(),
                Certainty.CERTAIN,
                Texts.why(rule.kind(), "column", ""),
                Texts.remedy(rule.kind()));
    }

    /** A column without a header of ours: most of its cells hold one kind. */
    private @Nullable Column unnamed(int column) {
        int filled = 0;
        var kinds = new HashMap<String, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            filled += cell(row, column).isBlank() ? 0 : 1;
            found.getOrDefault(key(row, column), List.of()).stream()
                    .filter(Finding::personal)
                    .map(Finding::kind)
                    .distinct()
                    .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        }
        for (var kind : kinds.entrySet()) {
            if (kind.getValue() >= FEWEST_VALUES
                    && kind.getValue() >= filled * SHARE
                    && ColumnRules.knows(kind.getKey())) {
                var rule = ColumnRules.ofKind(kind.getKey());
                return new Column(
                        column,
                        -1,
                        kind.getKey(),
                        filled,
                        kind.getValue(),
                        true,
                        rule.severity(),
                        Certainty.LIKELY,
                        Texts.why(kind.getKey(), "column", ""),
                        Texts.remedy(kind.getKey()));
            }
        }
        return null;
    }

    /** Every value of the column is a finding, also those that say nothing by themselves. */
    private void fill(Column column) {
        var rule = ColumnRules.ofKind(column.kind());
        for (int row = column.headerRow() + 1; row < rows.size(); row++) {
            var value = cell(row, column.column());
            var own = found.getOrDefault(key(row, column.column()), List.of());
            if (rule.matches(value) && own.stream().noneMatch(f -> f.kind().equals(column.kind()))) {
                var all = new ArrayList<>(own);
                all.add(finding(column, value));
                found.put(key(row, column.column()), all);
            }
        }
    }

    private static Finding finding(Column column, String value) {
        int start = value.length() - value.stripLeading().length();
        int end = value.stripTrailing().length();
        return new Finding(
                column.kind(),
                value.substring(start, end),
                start,
                end,
                true,
                column.severity(),
                Certainty.LIKELY,
                column.why(),
                column.remedy());
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                for (var finding : found.getOrDefault(key(row, column), List.of())) {
                    cells.add(new Cell(row, column, finding));
                }
            }
        }
        return cells;
    }

    private String cell(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }
}
