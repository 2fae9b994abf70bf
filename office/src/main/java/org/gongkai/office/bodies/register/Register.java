package org.gongkai.office.bodies.register;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.BodyAdded;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机关设立、变更、更名、合并、撤销; each with its day and basis. */
@Component
class Register {
    private static final long NONE = 0;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Register(JdbcClient jdbc, Bodies bodies, PublicWords words, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.events = events;
    }

    /** Adds a body below another. */
    @Transactional
    public void add(Person person, Body above, Body made, LocalDate day, String basis, Moment when) {
        bodies.requireOpen(above);
        words.require(person, above, when, BodyFields.words(made));
        var id = bodies.add(made, Optional.of(above.id()));
        var body = bodies.withId(id);
        remember(body, Change.Kind.FOUNDED, day, basis, NONE, person, when);
        events.publishEvent(new BodyAdded(body));
    }

    /** Keeps what a body says of itself; its name changes by {@link #rename} only. */
    @Transactional
    public void change(Person person, Body old, Body now, Moment when) {
        words.require(person, old, when, BodyFields.words(now));
        jdbc.sql("update bodies_body set uscc = :uscc, address = :address, hours = :hours, phone = :phone,"
                        + " leader = :leader, unit = :unit, lane = :lane, level = :level, postcode = :postcode, fax = :fax,"
                        + " email = :email, online = :online where id = :id")
                .param("uscc", now.uscc())
                .param("address", now.address())
                .param("hours", now.hours())
                .param("phone", now.phone())
                .param("leader", now.leader())
                .param("unit", now.unit())
                .param("lane", now.lane().name())
                .param("level", now.standing().level().name())
                .param("postcode", now.contact().postcode())
                .param("fax", now.contact().fax())
                .param("email", now.contact().email())
                .param("online", now.contact().online())
                .param("id", old.id())
                .update();
        trail.record(when, person.id(), old.id(), "body", old.id(), "change", BodyFields.changed(old, now));
    }

    @Transactional
    public void rename(
            Person person, Body body, String name, String shortName, LocalDate day, String basis, Moment when) {
        bodies.requireOpen(body);
        requireAfterLast(body, day, when);
        remember(body, Change.Kind.RENAMED, day, basis, NONE, person, when);
        jdbc.sql("update bodies_body set name = ?, short_name = ? where id = ?")
                .params(name, shortName, body.id())
                .update();
    }

    /** Merges a body into another, which also takes over the bodies below it. */
    @Transactional
    public void merge(Person person, Body body, Body into, LocalDate day, String basis, Moment when) {
        bodies.requireOpen(body);
        bodies.requireOpen(into);
        requireAfterLast(body, day, when);
        if (into.id() == body.id() || isAbove(body, into)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "merge-below", into.name());
        }
        remember(body, Change.Kind.MERGED, day, basis, into.id(), person, when);
        remember(into, Change.Kind.ABSORBED, day, basis, body.id(), person, when);
        jdbc.sql("update bodies_body set parent_id = ? where parent_id = ?")
                .params(into.id(), body.id())
                .update();
        close(body, day, into.id());
    }

    /** Abolishes a body with nothing below it. */
    @Transactional
    public void abolish(Person person, Body body, LocalDate day, String basis, Moment when) {
        bodies.requireOpen(body);
        requireAfterLast(body, day, when);
        if (bodies.below(body).stream().anyMatch(below -> !below.isClosed())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "abolish-below", body.name());
        }
        remember(body, Change.Kind.ABOLISHED, day, basis, NONE, person, when);
        close(body, day, NONE);
    }

    /** The reorganisations of a body, the newest first. */
    List<Change> history(Body body) {
        return jdbc.sql("select h.*, coalesce(b.name, '') other from bodies_history h left join bodies_body b on"
                        + " b.id = h.other_id where h.body_id = ? order by h.day desc, h.id desc")
                .param(body.id())
                .query((row, n) -> new Change(
                        Change.Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getString("basis"),
                        row.getString("name_before"),
                        row.getString("other")))
                .list();
    }

    /** Whether another body has this code already. */
    boolean isTaken(String field, String value, long except) {
        var column = field.equals("uscc") ? "uscc" : "code";
        return jdbc.sql("select count(*) from bodies_body where " + column + " = ? and id <> ?")
                        .params(value, except)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isAbove(Body above, Body body) {
        var at = body.standing().parent();
        while (at.isPresent() && at.get() != above.id()) {
            at = bodies.withId(at.get()).standing().parent();
        }
        return at.isPresent();
    }

    private void close(Body body, LocalDate day, long into) {
        jdbc.sql("update bodies_body set closed_on = ?, merged_into = nullif(?, 0) where id = ?")
                .params(day, into, body.id())
                .update();
    }

    /** Names by day need the order of the days: nothing before the last change, nothing in the future. */
    private void requireAfterLast(Body body, LocalDate day, Moment when) {
        if (day.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "reorganised-later");
        }
        history(body).stream()
                .filter(change -> change.day().isAfter(day))
                .findFirst()
                .ifPresent(change -> {
                    throw new Refusal(Refusal.Kind.INVALID, "reorganised-before", change.day());
                });
    }

    private void remember(
            Body body, Change.Kind kind, LocalDate day, String basis, long other, Person person, Moment when) {
        jdbc.sql("insert into bodies_history (body_id, kind, day, basis, name_before, other_id, person_id, at)"
                        + " values (?, ?, ?, ?, ?, nullif(?, 0), ?, ?)")
                .params(body.id(), kind.name(), day, basis, body.name(), other, person.id(), Timestamp.from(when.at()))
                .update();
        trail.record(
                when,
                person.id(),
                body.id(),
                "body",
                body.id(),
                kind.name().toLowerCase(java.util.Locale.ROOT),
                "standing");
    }
}
