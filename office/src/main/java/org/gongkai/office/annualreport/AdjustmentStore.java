package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of adjusted cells. */
@Component
class AdjustmentStore {
    private final JdbcClient jdbc;

    AdjustmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count. */
    List<Adjustment> of(Body body, int year) {
        return jdbc.sql("select a.*, p.name person from annualreport_adjustment a"
                        + " join bodies_person p on p.id = a.person_id"
                        + " where a.body_id = ? and a.year = ? and a.withdrawn_by is null order by a.id")
                .params(body.id(), year)
                .query((row, n) -> new Adjustment(
                        row.getLong("id"),
                        row.getString("cell"),
                        row.getBigDecimal("value").stripTrailingZeros(),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getDate("day").toLocalDate()))
                .list();
    }

    void set(Body body, int year, String cell, BigDecimal value, String reason, Person person, Moment when) {
        withdraw(body, year, cell, person, when);
        jdbc.sql("insert into annualreport_adjustment (body_id, year, cell, value, reason, person_id, day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(body.id(), year, cell, value, reason, person.id(), when.day(), Timestamp.from(when.at()))
                .update();
    }

    /** Whether there was one. */
    boolean withdraw(Body body, int year, String cell, Person person, Moment when) {
        return jdbc.sql("update annualreport_adjustment set withdrawn_by = ?, withdrawn_at = ? where body_id = ?"
                                + " and year = ? and cell = ? and withdrawn_by is null")
                        .params(person.id(), Timestamp.from(when.at()), body.id(), year, cell)
                        .update()
                > 0;
    }
}
