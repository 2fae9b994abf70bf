package org.gongkai.office.publishing;

import java.util.List;
import java.util.Map;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.catalogue.Reading.State;
import org.gongkai.office.catalogue.Veto;
import org.jspecify.annotations.Nullable;

/**
 * How many columns of a body one veto counts.
 *
 * @param columns so many now
 */
public record InspectionCount(Veto veto, long columns) {
    public boolean isReached() {
        return columns >= veto.limit();
    }

    /** All vetoes, counted over the columns of a body. */
    public static List<InspectionCount> of(List<Column> columns, Map<Long, Reading> readings) {
        return Veto.all().stream()
                .map(veto -> new InspectionCount(
                        veto,
                        columns.stream()
                                .filter(column -> counts(veto, column, readings.get(column.id())))
                                .count()))
                .toList();
    }

    private static boolean counts(Veto veto, Column column, @Nullable Reading reading) {
        var state = reading == null ? State.FRESH : reading.state();
        var other = column.sheet().kind() == ColumnKind.OTHER;
        return switch (veto.kind()) {
            case DUE -> !other && state == State.STALE;
            case LONG -> other && state == State.STALE;
            case EMPTY -> state == State.NEVER;
        };
    }
}
