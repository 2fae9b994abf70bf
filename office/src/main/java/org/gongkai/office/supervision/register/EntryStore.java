package org.gongkai.office.supervision.register;

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
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the register. */
@Component
class EntryStore {
    /** As it was recorded until an instant. */
    private static final String ENTRY = """
            select e.id, e.kind, e.day, case when e.ended_at is null or e.ended_at <= :asOf then e.until end until,
              e.title, e.reference, e.people, e.hours, e.result, e.file_id, e.item_id, p.name, e.entered_on,
              case when e.withdrawn_at <= :asOf then e.withdrawn_reason end withdrawn
            from supervision_entry e join bodies_person p on p.id = e.person_id
            where e.body_id = :body and e.at <= :asOf
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person enters for a body at a time. */
    void lock(Body body) {
        jdbc.sql("select id from bodies_body where id = ? for update")
                .param(body.id())
                .query(Long.class)
                .single();
    }

    /** All of a kind, the newest first. */
    List<RegisterEntry> of(Body body, EntryKind kind, Instant asOf) {
        return jdbc.sql(ENTRY + "and e.kind = :kind order by e.day desc, e.id desc")
                .param("body", body.id())
                .param("kind", kind.name())
                .param("asOf", Timestamp.from(asOf))
                .query(EntryStore::entry)
                .list();
    }

    Optional<RegisterEntry> find(Body body, long id, Instant asOf) {
        return jdbc.sql(ENTRY + "and e.id = :id")
                .param("body", body.id())
                .param("id", id)
                .param("asOf", Timestamp.from(asOf))
                .query(EntryStore::entry)
                .optional();
    }

    long insert(Body body, RegisterEntry.Entered entered, Person person, Moment when) {
        return jdbc.sql("insert into supervision_entry (body_id, kind, day, until, title, reference, people, hours,"
                        + " result, file_id, item_id, person_id, entered_on, at) values (:body, :kind, :day, :until,"
                        + " :title, :reference, :people, :hours, :result, :file, :item, :person, :on, :at)"
                        + " returning id")
                .param("body", body.id())
                .param("kind", entered.kind().name())
                .param("day", entered.day())
                .param("until", entered.until().orElse(null), Types.DATE)
                .param("title", entered.title())
                .param("reference", entered.reference())
                .param("people", entered.people().orElse(null), Types.INTEGER)
                .param("hours", entered.hours().orElse(null), Types.NUMERIC)
                .param("result", entered.sanction().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("file", entered.file().orElse(null), Types.OTHER)
                .param("item", entered.item().orElse(null), Types.BIGINT)
                .param("person", person.id())
                .param("on", when.day())
                .param("at", Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    void end(long id, LocalDate until, Moment when) {
        jdbc.sql("update supervision_entry set until = ?, ended_at = ? where id = ?")
                .params(until, Timestamp.from(when.at()), id)
                .update();
    }

    void withdraw(long id, String reason, Moment when) {
        jdbc.sql("update supervision_entry set withdrawn_reason = ?, withdrawn_at = ? where id = ?")
                .params(reason, Timestamp.from(when.at()), id)
                .update();
    }

    private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
        return new RegisterEntry(
                row.getLong("id"),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("title"),
                row.getString("reference"),
                row.getInt("people"),
                Optional.ofNullable(row.getBigDecimal("hours")),
                Optional.ofNullable(row.getString("result")).map(Sanction::valueOf),
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                Optional.ofNullable(row.getObject("item_id", Long.class)),
                row.getString("name"),
                row.getObject("entered_on", LocalDate.class),
                Optional.ofNullable(row.getString("withdrawn")));
    }
}
