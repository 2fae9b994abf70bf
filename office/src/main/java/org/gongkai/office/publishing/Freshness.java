package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.ColumnReadings;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.catalogue.UpdateRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 栏目更新情况, from what the public sees: nothing is kept, everything is counted anew. */
@Component
public final class Freshness implements ColumnReadings {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final FreshnessConfirmations confirmations;

    Freshness(JdbcClient jdbc, Catalogue catalogue, PublicItems items, FreshnessConfirmations confirmations) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.items = items;
        this.confirmations = confirmations;
    }

    @Override
    public Map<Long, Reading> of(Body body, LocalDate today) {
        var columns = catalogue.of(body);
        var counts = Catalogue.addedUp(columns, items.counts(body));
        var newest = new HashMap<>(items.newest(body));
        for (var i = columns.size() - 1; i >= 0; i--) {
            var column = columns.get(i);
            if (column.parent() != 0) {
                Optional.ofNullable(newest.get(column.id()))
                        .ifPresent(day -> newest.merge(column.parent(), day, Freshness::later));
            }
        }
        var confirmed = confirmations.of(body);
        var readings = new HashMap<Long, Reading>();
        for (var column : columns) {
            var id = column.id();
            readings.put(
                    id,
                    read(
                            column,
                            counts.getOrDefault(id, 0),
                            Optional.ofNullable(newest.get(id)),
                            Optional.ofNullable(confirmed.get(id)),
                            today));
        }
        return readings;
    }

    /**
     * How a column stands on a day.
     *
     * @param items what it shows, with the columns below it
     * @param published day of the newest of them
     * @param confirmed day on which its keeper found nothing changed; counts for columns that change on occasion only
     */
    static Reading read(
            Column column, int items, Optional<LocalDate> published, Optional<LocalDate> confirmed, LocalDate today) {
        var rule = column.sheet().rule();
        var onChange = rule instanceof UpdateRule.OnChange;
        var looked = onChange ? confirmed : Optional.<LocalDate>empty();
        if (published.isEmpty()) {
            return new Reading(items, published, looked, Optional.empty(), Reading.State.NEVER, 0);
        }
        var last = looked.map(day -> later(day, published.get())).orElse(published.get());
        var due = rule.due(last);
        var left = (int) ChronoUnit.DAYS.between(today, due);
        var state = left < 0
                ? onChange ? Reading.State.CHECK : Reading.State.STALE
                : !onChange && left <= column.sheet().kind().soon(rule) ? Reading.State.SOON : Reading.State.FRESH;
        return new Reading(items, published, looked, Optional.of(due), state, left);
    }

    @Override
    public int held(long column) {
        return jdbc.sql("select count(distinct item_id) from publishing_revision where column_id = :column"
                        + " or item_id in (select id from publishing_item where column_id = :column)")
                .param("column", column)
                .query(Integer.class)
                .single();
    }

    @Override
    public int inWork(long column) {
        return jdbc.sql("select count(*) from publishing_item i join publishing_revision r on r.item_id = i.id"
                        + " and r.number = (select max(number) from publishing_revision where item_id = i.id)"
                        + " where r.column_id = :column and i.state in (:open)")
                .param("column", column)
                .param("open", Arrays.stream(State.open()).map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
