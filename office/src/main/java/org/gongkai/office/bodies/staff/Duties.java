package org.gongkai.office.bodies.staff;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.signin.Sessions;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 职责: who grants, ends and keeps apart. 三员分立: an administrator holds no other kind of duty, at whatever body, and
 * nobody changes their own.
 */
@Component
class Duties {
    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Sessions sessions;
    private final Trail trail;

    Duties(JdbcClient jdbc, Bodies bodies, Sessions sessions, Trail trail) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The duties of everybody at the body that count today or later, by person. */
    Map<Long, Map<Duty, Held>> at(Body body, LocalDate today) {
        var held = new java.util.HashMap<Long, Map<Duty, Held>>();
        jdbc.sql("select person_id, duty, until_day from bodies_duty where body_id = ? and coalesce(until_day,"
                        + " 'infinity') >= ? order by person_id")
                .params(body.id(), today)
                .query((row, n) -> {
                    var duty = Duty.valueOf(row.getString("duty"));
                    var until = Optional.ofNullable(row.getObject("until_day", LocalDate.class));
                    held.computeIfAbsent(row.getLong("person_id"), id -> new EnumMap<>(Duty.class))
                            .put(duty, new Held(duty, until));
                    return duty;
                })
                .list();
        return held;
    }

    Map<Duty, Held> of(Person person, Body body, LocalDate today) {
        return at(body, today).getOrDefault(person.id(), Map.of());
    }

    @Transactional
    public void grant(Person me, Body body, Member member, Duty duty, Moment when) {
        var person = member.person();
        requireOther(me, person);
        if (!member.active()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "person-inactive", person.name());
        }
        lock(person);
        requireApart(person, duty, when.day());
        bodies.appoint(person, body.id(), duty);
        trail.record(when, me.id(), body.id(), "person", person.id(), "grant", name(duty));
    }

    /** Takes a duty away at once. */
    @Transactional
    public void revoke(Person me, Body body, Person person, Duty duty, Moment when) {
        requireOther(me, person);
        end(me, body, person, duty, when.day().minusDays(1), when);
        sessions.revokeAll(person);
    }

    /** Lets a duty end on a day, that day included. */
    void end(Person me, Body body, Person person, Duty duty, LocalDate last, Moment when) {
        jdbc.sql("update bodies_duty set until_day = ? where person_id = ? and body_id = ? and duty = ?")
                .params(last, person.id(), body.id(), duty.name())
                .update();
        trail.record(when, me.id(), body.id(), "person", person.id(), "revoke", name(duty));
    }

    /** Refuses a second kind of duty beside that of an administrator. */
    void requireApart(Person person, Duty duty, LocalDate today) {
        var others = jdbc
                .sql("select distinct duty from bodies_holding where person_id = ? and until_day >= ?")
                .params(person.id(), today)
                .query(String.class)
                .list()
                .stream()
                .map(Duty::valueOf)
                .filter(other -> other != duty)
                .toList();
        var mixes =
                duty.isAdministration() ? !others.isEmpty() : others.stream().anyMatch(Duty::isAdministration);
        if (mixes) {
            throw new Refusal(Refusal.Kind.CONFLICT, "duties-apart", person.name());
        }
    }

    static void requireOther(Person me, Person person) {
        if (me.id() == person.id()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "duty-self");
        }
    }

    /** Who holds a duty at the body beside one person. */
    List<Person> othersWith(Duty duty, Body body, Person except) {
        return jdbc.sql("select p.id, p.username, p.name from bodies_duty d join bodies_person p on p.id = d.person_id"
                        + " where d.body_id = ? and d.duty = ? and p.id <> ? and p.active and d.until_day is null"
                        + " order by p.id")
                .params(body.id(), duty.name(), except.id())
                .query((row, n) -> new Person(row.getLong("id"), row.getString("username"), row.getString("name")))
                .list();
    }

    /** Two grants at the same time may not pass the check for administrators both. */
    private void lock(Person person) {
        jdbc.sql("select id from bodies_person where id = ? for update")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    private static String name(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }
}
