package org.gongkai.office.openings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of openings and their figures. */
@Component
class OpeningStore {
    private static final String OPENING = """
            select o.*, e.name entered_name, c.name confirmed_name,
              (select count(*) from openings_figure where opening_id = o.id) cells
            from openings_opening o
            join bodies_person e on e.id = o.entered_by
            left join bodies_person c on c.id = o.confirmed_by
            """;

    private final JdbcClient jdbc;

    OpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Opening> of(Body body) {
        return jdbc.sql(OPENING + "where o.body_id = ? order by o.year desc, o.id desc")
                .param(body.id())
                .query(OpeningStore::opening)
                .list();
    }

    Optional<Opening> find(Body body, long id) {
        return jdbc.sql(OPENING + "where o.body_id = ? and o.id = ?")
                .params(body.id(), id)
                .query(OpeningStore::opening)
                .optional();
    }

    boolean isTaken(Body body, Opening.Kind kind, int year) {
        return jdbc.sql("select count(*) from openings_opening where body_id = ? and kind = ? and year = ?"
                                + " and withdrawn_by is null")
                        .params(body.id(), kind.name(), year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insert(
            Body body,
            Opening.Kind kind,
            LocalDate until,
            String source,
            UUID file,
            Map<String, Optional<BigDecimal>> figures,
            Person person,
            Moment when) {
        var id = jdbc.sql("insert into openings_opening (body_id, kind, year, until, source, file_id, entered_by,"
                        + " entered_on, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        body.id(),
                        kind.name(),
                        until.getYear(),
                        until,
                        source,
                        file,
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        var number = new AtomicInteger();
        figures.forEach((cell, value) -> jdbc.sql(
                        "insert into openings_figure (opening_id, number, cell, value) values (?, ?, ?, ?)")
                .param(1, id)
                .param(2, number.incrementAndGet())
                .param(3, cell)
                .param(4, value.orElse(null), java.sql.Types.NUMERIC)
                .update());
        return id;
    }

    void confirm(long id, Person person, Moment when) {
        jdbc.sql("update openings_opening set confirmed_by = ?, confirmed_on = ?, confirmed_at = ? where id = ?")
                .params(person.id(), when.day(), Timestamp.from(when.at()), id)
                .update();
    }

    void withdraw(long id, Person person, String reason, Moment when) {
        jdbc.sql("update openings_opening set withdrawn_by = ?, withdrawn_on = ?, withdrawn_at = ?,"
                        + " withdrawn_reason = ? where id = ?")
                .params(person.id(), when.day(), Timestamp.from(when.at()), reason, id)
                .update();
    }

    /** The figures of an opening by cell, in the order they were read; empty where the document leaves a cell blank. */
    Map<String, Optional<BigDecimal>> figures(long id) {
        var figures = new LinkedHashMap<String, Optional<BigDecimal>>();
        jdbc.sql("select cell, value from openings_figure where opening_id = ? order by number")
                .param(id)
                .query((row, n) -> figures.put(row.getString(1), Optional.ofNullable(row.getBigDecimal(2))))
                .list();
        return figures;
    }

    /** The openings that counted at an instant and lie in a period. */
    List<Long> countingAt(Body body, LocalDate first, LocalDate last, Instant asOf) {
        return jdbc.sql("select id from openings_opening where body_id = :body and until between :first and :last"
                        + " and confirmed_at <= :asOf and (withdrawn_at is null or withdrawn_at > :asOf) order by id")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                row.getLong("id"),
                Opening.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getDate("until").toLocalDate(),
                row.getString("source"),
                row.getObject("file_id", UUID.class),
                row.getLong("entered_by"),
                row.getString("entered_name"),
                row.getDate("entered_on").toLocalDate(),
                Optional.ofNullable(row.getString("confirmed_name")),
                day(row.getDate("confirmed_on")),
                Optional.ofNullable(row.getString("withdrawn_reason")),
                row.getInt("cells"));
    }

    private static Optional<LocalDate> day(java.sql.@Nullable Date date) {
        return Optional.ofNullable(date).map(java.sql.Date::toLocalDate);
    }
}
