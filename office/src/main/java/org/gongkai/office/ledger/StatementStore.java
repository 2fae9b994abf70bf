package org.gongkai.office.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of statements and their entries. */
@Component
class StatementStore {
    private static final int CHUNK = 1000;

    /** A sum of one kind until an instant, with the statement it stands in. */
    record Sum(ActKind kind, long statement, BigDecimal value) {}

    private static final String STATEMENT = """
            select s.*, p.name entered_name, e.entries, e.total
            from ledger_statement s
            join bodies_person p on p.id = s.entered_by
            cross join lateral (select count(*) entries, coalesce(sum(value), 0) total
              from ledger_entry where statement_id = s.id) e
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StatementStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One person enters statements of a body at a time, so that none overlaps. */
    void lock(Body body) {
        jdbc.sql("select id from bodies_body where id = ? for update")
                .param(body.id())
                .query(Long.class)
                .single();
    }

    List<Statement> of(Body body, int year) {
        return jdbc.sql(STATEMENT + "where s.body_id = ? and extract(year from s.first_day) = ?"
                        + " order by s.kind, s.first_day, s.id")
                .params(body.id(), year)
                .query(StatementStore::statement)
                .list();
    }

    Optional<Statement> find(Body body, long id) {
        return jdbc.sql(STATEMENT + "where s.body_id = ? and s.id = ?")
                .params(body.id(), id)
                .query(StatementStore::statement)
                .optional();
    }

    /** The first entries of a statement. */
    List<Statement.Entry> entries(long id, int limit) {
        return jdbc.sql("select day, reference, value from ledger_entry where statement_id = ? order by number limit ?")
                .params(id, limit)
                .query((row, n) -> new Statement.Entry(
                        row.getDate("day").toLocalDate(), row.getString("reference"), row.getBigDecimal("value")))
                .list();
    }

    /** A statement that counts, of the same kind and section, and shares a day with a period. */
    Optional<Statement> overlapping(Body body, Statement.Entered entered) {
        return jdbc.sql(STATEMENT + "where s.body_id = :body and s.kind = :kind and s.section = :section"
                        + " and s.withdrawn_by is null and s.first_day <= :last and s.last_day >= :first limit 1")
                .param("body", body.id())
                .param("kind", entered.kind().name())
                .param("section", entered.section())
                .param("first", entered.first())
                .param("last", entered.last())
                .query(StatementStore::statement)
                .optional();
    }

    long insert(Body body, Statement.Entered entered, @Nullable UUID file, Person person, Moment when) {
        var id = jdbc.sql("insert into ledger_statement (body_id, kind, section, first_day, last_day, source, file_id,"
                        + " entered_by, entered_on, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .param(1, body.id())
                .param(2, entered.kind().name())
                .param(3, entered.section())
                .param(4, entered.first())
                .param(5, entered.last())
                .param(6, entered.source())
                .param(7, file, Types.OTHER)
                .param(8, person.id())
                .param(9, when.day())
                .param(10, Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        var number = new int[1];
        batches.batchUpdate(
                "insert into ledger_entry (statement_id, number, day, reference, value) values (?, ?, ?, ?, ?)",
                entered.entries(),
                CHUNK,
                (row, entry) -> {
                    row.setLong(1, id);
                    row.setInt(2, ++number[0]);
                    row.setObject(3, entry.day());
                    row.setString(4, entry.reference());
                    row.setBigDecimal(5, entry.value());
                });
        return id;
    }

    void withdraw(long id, Person person, String reason, Moment when) {
        jdbc.sql("update ledger_statement set withdrawn_by = ?, withdrawn_on = ?, withdrawn_at = ?,"
                        + " withdrawn_reason = ? where id = ?")
                .params(person.id(), when.day(), Timestamp.from(when.at()), reason, id)
                .update();
    }

    /** What counted at an instant, by the day of each entry. */
    List<Sum> sums(Body body, Period period, Instant asOf) {
        return jdbc.sql("select s.kind, s.id, sum(e.value) value from ledger_statement s"
                        + " join ledger_entry e on e.statement_id = s.id and e.day between :first and :last"
                        + " where s.body_id = :body and s.entered_at <= :asOf"
                        + " and (s.withdrawn_at is null or s.withdrawn_at > :asOf)"
                        + " group by s.kind, s.id order by s.kind, s.id")
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) ->
                        new Sum(ActKind.valueOf(row.getString("kind")), row.getLong("id"), row.getBigDecimal("value")))
                .list();
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(
                row.getLong("id"),
                ActKind.valueOf(row.getString("kind")),
                row.getString("section"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("source"),
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                row.getString("entered_name"),
                row.getObject("entered_on", LocalDate.class),
                row.getInt("entries"),
                row.getBigDecimal("total"),
                Optional.ofNullable(row.getString("withdrawn_reason")));
    }
}
