package org.gongkai.report.compare;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;

/**
 * One statutory cell through the years.
 *
 * @param heading the clause above its block in table 2, empty elsewhere
 * @param row label of the row; of the group in table 4
 * @param column label of the column
 * @param unit 件 or 万元; empty where the format fixes none
 * @param cells by year; a year is absent where the format of its table has no such cell
 * @param changes by the later year; absent where there are no two numbers of one meaning and unit
 */
public record CellHistory(
        CellId id,
        String heading,
        String row,
        String column,
        String unit,
        SortedMap<Integer, Cell> cells,
        SortedMap<Integer, Change> changes) {
    public CellHistory {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    public TableKind table() {
        return id.table();
    }

    /** Whether any year has something to show: a number other than zero, or print that was not read. */
    public boolean isNotable() {
        return cells.values().stream()
                .anyMatch(cell -> cell.number().filter(n -> n.signum() != 0).isPresent()
                        || cell instanceof Cell.Unread && !cell.raw().isEmpty());
    }

    /** Whether any year differs from the one before. */
    public boolean isChanged() {
        return changes.values().stream().anyMatch(change -> change.difference().signum() != 0);
    }
}
