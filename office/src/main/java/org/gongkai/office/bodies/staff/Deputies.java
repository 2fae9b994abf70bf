package org.gongkai.office.bodies.staff;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.signin.Sessions;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代理（A/B角）. */
@Component
class Deputies {
    private final JdbcClient jdbc;
    private final Duties duties;
    private final Sessions sessions;
    private final Trail trail;

    Deputies(JdbcClient jdbc, Duties duties, Sessions sessions, Trail trail) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** All of a body, the newest first. */
    List<Deputy> of(Body body) {
        return jdbc.sql("select x.id, x.duty, x.from_day, x.until_day, a.id a, a.username a_username, a.name a_name,"
                        + " b.id b, b.username b_username, b.name b_name from bodies_deputy x"
                        + " join bodies_person a on a.id = x.principal_id join bodies_person b on b.id = x.deputy_id"
                        + " where x.body_id = ? order by x.until_day desc, x.id desc")
                .param(body.id())
                .query((row, n) -> new Deputy(
                        row.getLong("id"),
                        Duty.valueOf(row.getString("duty")),
                        new Person(row.getLong("a"), row.getString("a_username"), row.getString("a_name")),
                        new Person(row.getLong("b"), row.getString("b_username"), row.getString("b_name")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    /** Names a deputy for one duty of the principal. */
    @Transactional
    public void name(
            Person me,
            Body body,
            Person principal,
            Duty duty,
            Member deputy,
            LocalDate from,
            LocalDate until,
            Moment when) {
        Duties.requireOther(me, principal);
        Duties.requireOther(me, deputy.person());
        if (duty.isAdministration()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "deputy-administrator");
        }
        if (principal.id() == deputy.person().id()) {
            throw new Refusal(Refusal.Kind.INVALID, "deputy-self");
        }
        if (!duties.of(principal, body, when.day()).containsKey(duty)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "deputy-without", principal.name());
        }
        if (!deputy.active()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "person-inactive", deputy.person().name());
        }
        if (from.isBefore(when.day()) || until.isBefore(from)) {
            throw new Refusal(Refusal.Kind.INVALID, "deputy-days");
        }
        duties.requireApart(deputy.person(), duty, when.day());
        var id = jdbc.sql("insert into bodies_deputy (body_id, duty, principal_id, deputy_id, from_day, until_day)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(body.id(), duty.name(), principal.id(), deputy.person().id(), from, until)
                .query(Long.class)
                .single();
        trail.record(when, me.id(), body.id(), "deputy", id, "name", "duty,principal,deputy,days");
    }

    /** Ends a deputy at once, or takes back one that has not begun. */
    @Transactional
    public void end(Person me, Body body, long id, Moment when) {
        var deputy = of(body).stream()
                .filter(one -> one.id() == id && one.isOpen(when.day()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        endOn(body, deputy, when.day().minusDays(1));
        sessions.revokeAll(deputy.deputy());
        trail.record(when, me.id(), body.id(), "deputy", id, "end", "days");
    }

    /** Lets everything end by a day that somebody stands in for. */
    void endAllOf(Person person, Body body, LocalDate last) {
        of(body).stream()
                .filter(deputy -> deputy.deputy().id() == person.id() && deputy.isOpen(last))
                .forEach(deputy -> endOn(body, deputy, last));
    }

    private void endOn(Body body, Deputy deputy, LocalDate last) {
        jdbc.sql("update bodies_deputy set until_day = greatest(from_day - 1, least(until_day, ?)) where id = ? and"
                        + " body_id = ?")
                .params(last, deputy.id(), body.id())
                .update();
    }
}
