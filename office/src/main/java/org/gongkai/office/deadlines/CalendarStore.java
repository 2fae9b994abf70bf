package org.gongkai.office.deadlines;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.DayChange;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of imported notices. */
@Component
class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the newest layer, 0 where there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from deadlines_layer")
                .query(Long.class)
                .single();
    }

    /** All layers, the oldest first, as they lie one upon the other. */
    List<Layer> layers() {
        return jdbc.sql(
                        "select l.id, l.years, l.recorded_at, l.legal_day, coalesce(p.name, '') as by_name from deadlines_layer l"
                                + " left join bodies_person p on p.id = l.person_id order by l.id")
                .query((row, n) -> new Layer(
                        row.getLong("id"),
                        new CalendarLayer(
                                years((Integer[]) row.getArray("years").getArray()), changes(row.getLong("id"))),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getDate("legal_day").toLocalDate(),
                        row.getString("by_name")))
                .list();
    }

    private static Set<Integer> years(Integer... years) {
        return new HashSet<>(List.of(years));
    }

    private List<DayChange> changes(long layer) {
        return jdbc.sql("select day, off, name, source from deadlines_change where layer_id = ? order by day")
                .param(layer)
                .query((row, n) -> new DayChange(
                        row.getDate("day").toLocalDate(),
                        row.getBoolean("off"),
                        row.getString("name"),
                        row.getString("source")))
                .list();
    }

    long add(CalendarLayer layer, Optional<Person> by, Moment when) {
        var id = jdbc.sql("insert into deadlines_layer (years, recorded_at, legal_day, person_id)"
                        + " values (?, ?, ?, ?) returning id")
                .params(new ArrayList<Object>(java.util.Arrays.asList(
                        layer.years().toArray(Integer[]::new),
                        Timestamp.from(when.at()),
                        Date.valueOf(when.day()),
                        by.map(Person::id).orElse(null))))
                .query(Long.class)
                .single();
        for (var change : layer.changes()) {
            jdbc.sql("insert into deadlines_change (layer_id, day, off, name, source) values (?, ?, ?, ?, ?)")
                    .params(id, Date.valueOf(change.date()), change.off(), change.name(), change.source())
                    .update();
        }
        return id;
    }
}
