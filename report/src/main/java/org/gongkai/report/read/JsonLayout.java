package org.gongkai.report.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.ReadProblem;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;

/** Which cells a report in JSON may and must have. */
final class JsonLayout {
    /** The cells of all formats. */
    static final Set<CellId> ALL = Stream.of(TableKind.values())
            .flatMap(
                    table -> Stream.of(ReportFormat.values()).flatMap(format -> BlockLayout.of(table, format).stream()))
            .flatMap(layout -> layout.cells().stream())
            .collect(Collectors.toUnmodifiableSet());

    private JsonLayout() {}

    /**
     * Makes cells that are not given unread and says so, table by table or row by row.
     *
     * @throws UnreadableDocument where a cell is given that the formats of the report do not have
     */
    static void complete(AnnualReport draft, Map<CellId, Cell> cells, List<ReadProblem> problems)
            throws UnreadableDocument {
        var due = new LinkedHashSet<CellId>();
        draft.layouts().forEach(layout -> due.addAll(layout.cells()));
        for (var id : cells.keySet()) {
            if (!due.contains(id)) {
                throw new UnreadableDocument("json_unknown", "tables." + id);
            }
        }
        for (var table : TableKind.values()) {
            var layouts = BlockLayout.of(table, draft.layoutFormat(table));
            if (layouts.stream().flatMap(l -> l.cells().stream()).noneMatch(JsonLayout.given(cells))) {
                say(
                        ReadProblem.of(
                                "table_missing", Origin.NOWHERE, table.section().title()),
                        problems);
                continue;
            }
            for (var layout : layouts) {
                for (var row : layout.rows()) {
                    boolean whole = layout.cells().stream()
                            .filter(id -> id.row().equals(row.id()))
                            .allMatch(cells::containsKey);
                    if (!whole) {
                        say(ReadProblem.of("row_missing", Origin.NOWHERE, row.text()), problems);
                    }
                }
            }
        }
        due.forEach(id -> cells.putIfAbsent(id, new Cell.Unread("", Origin.NOWHERE)));
    }

    private static Predicate<CellId> given(Map<CellId, Cell> cells) {
        return id -> {
            var cell = cells.get(id);
            return cell != null && !(cell instanceof Cell.Unread && cell.raw().isEmpty());
        };
    }

    private static void say(ReadProblem problem, List<ReadProblem> problems) {
        boolean said = problems.stream()
                .anyMatch(p -> p.code().equals(problem.code()) && p.args().equals(problem.args()));
        if (!said) {
            problems.add(problem);
        }
    }
}
