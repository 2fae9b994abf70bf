package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** 自动保存: what somebody has typed and not yet saved, and who else is at the same item. It is no revision. */
@Component
class WorkingCopies {
    /** After so long without a sign somebody is taken to have left. */
    static final Duration GONE = Duration.ofMinutes(30);

    /** Half-written texts hold personal data too; they are not kept for ever. */
    static final Duration FORGOTTEN = Duration.ofDays(90);

    /** What was kept, and when. */
    record Copy(ItemForm form, Instant at) {}

    /** Somebody else at the item. */
    record Other(String name, Instant at) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    WorkingCopies(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Person person, Body body, long item, ItemForm form, Moment when) {
        var at = Timestamp.from(when.at());
        jdbc.sql(
                        "insert into publishing_working_copy (body_id, item_id, person_id, form, saved_at, seen_at)"
                                + " values (:body, :item, :person, :form, :at, :at) on conflict (body_id, item_id, person_id)"
                                + " do update set form = excluded.form, saved_at = excluded.saved_at, seen_at = excluded.seen_at")
                .param("body", body.id())
                .param("item", item)
                .param("person", person.id())
                .param("form", json.writeValueAsString(form))
                .param("at", at)
                .update();
    }

    /** Notes that somebody opened the item; what they typed before stays. */
    void open(Person person, Body body, long item, Moment when) {
        jdbc.sql("insert into publishing_working_copy (body_id, item_id, person_id, seen_at) values (?, ?, ?, ?)"
                        + " on conflict (body_id, item_id, person_id) do update set seen_at = excluded.seen_at")
                .params(body.id(), item, person.id(), Timestamp.from(when.at()))
                .update();
    }

    Optional<Copy> of(Person person, Body body, long item) {
        return jdbc.sql("select form, saved_at from publishing_working_copy"
                        + " where body_id = ? and item_id = ? and person_id = ? and form is not null")
                .params(body.id(), item, person.id())
                .query((row, n) -> new Copy(
                        json.readValue(row.getString("form"), ItemForm.class),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Who else was at the item lately; nobody for an item not yet saved. */
    List<Other> others(Person person, Body body, long item, Moment when) {
        return item == 0
                ? List.of()
                : jdbc.sql(
                                "select p.name, w.seen_at from publishing_working_copy w join bodies_person p on p.id = w.person_id"
                                        + " where w.body_id = ? and w.item_id = ? and w.person_id <> ? and w.seen_at > ?"
                                        + " order by w.seen_at desc")
                        .params(
                                body.id(),
                                item,
                                person.id(),
                                Timestamp.from(when.at().minus(GONE)))
                        .query((row, n) -> new Other(
                                row.getString("name"),
                                row.getTimestamp("seen_at").toInstant()))
                        .list();
    }

    /** Ends what nobody came back to. */
    void forget(Instant now) {
        jdbc.sql("delete from publishing_working_copy where seen_at < ?")
                .param(Timestamp.from(now.minus(FORGOTTEN)))
                .update();
    }

    /** Saved or given up. */
    void end(Person person, Body body, long item) {
        jdbc.sql("delete from publishing_working_copy where body_id = ? and item_id = ? and person_id = ?")
                .params(body.id(), item, person.id())
                .update();
    }
}
