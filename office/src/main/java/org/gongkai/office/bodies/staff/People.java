package org.gongkai.office.bodies.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员: accounts, without their duties. */
@Component
class People {
    private static final String MEMBER =
            "select p.*, coalesce(s.name, '') section from bodies_person p left join bodies_section s on s.id = p.section_id ";

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Trail trail;

    People(JdbcClient jdbc, Bodies bodies, Trail trail) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.trail = trail;
    }

    /** Who belongs to the body or has a duty for it, those in use first. */
    List<Member> of(Body body) {
        return jdbc.sql(MEMBER
                        + "where p.body_id = :body or exists (select 1 from bodies_duty d where d.person_id = p.id"
                        + " and d.body_id = :body) or exists (select 1 from bodies_deputy x where x.deputy_id = p.id and"
                        + " x.body_id = :body) order by not p.active, p.body_id <> :body, s.name nulls last, p.id")
                .param("body", body.id())
                .query(People::member)
                .list();
    }

    Member get(long id) {
        return jdbc.sql(MEMBER + "where p.id = ?")
                .param(id)
                .query(People::member)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Somebody whose account the administrators of this body keep. */
    Member ownOf(Body body, long id) {
        var member = get(id);
        if (member.home() != body.id()) {
            throw Refusal.notFound();
        }
        return member;
    }

    Optional<Member> withUsername(String username) {
        return jdbc.sql(MEMBER + "where p.username = ?")
                .param(username)
                .query(People::member)
                .optional();
    }

    @Transactional
    public Person add(Person me, Body body, String username, String name, String firstPassword, Moment when) {
        if (withUsername(username).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "username-taken", username);
        }
        var person = bodies.addNewcomer(body.id(), username, name, firstPassword);
        trail.record(when, me.id(), body.id(), "person", person.id(), "add", "username,name");
        return person;
    }

    @Transactional
    public void change(Person me, Body body, Member member, String name, long section, Moment when) {
        jdbc.sql("update bodies_person set name = ?, section_id = (select id from bodies_section where id = ? and"
                        + " body_id = ?) where id = ?")
                .params(name, section, body.id(), member.person().id())
                .update();
        trail.record(when, me.id(), body.id(), "person", member.person().id(), "change", "name,section");
    }

    /** Ends an account; whoever still has duties hands them over first. */
    @Transactional
    public void deactivate(Person me, Body body, Member member, Moment when) {
        if (member.person().id() == me.id()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "deactivate-self");
        }
        var open = jdbc.sql("select count(*) from bodies_holding where person_id = ? and until_day >= ?")
                .params(member.person().id(), when.day())
                .query(Integer.class)
                .single();
        if (open > 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "deactivate-duties", member.person().name());
        }
        setActive(me, body, member, "deactivate", when);
    }

    @Transactional
    public void activate(Person me, Body body, Member member, Moment when) {
        setActive(me, body, member, "activate", when);
    }

    private void setActive(Person me, Body body, Member member, String action, Moment when) {
        jdbc.sql("update bodies_person set active = ? where id = ?")
                .params(action.equals("activate"), member.person().id())
                .update();
        trail.record(when, me.id(), body.id(), "person", member.person().id(), action, "active");
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new Person(row.getLong("id"), row.getString("username"), row.getString("name")),
                row.getLong("body_id"),
                row.getLong("section_id"),
                row.getString("section"),
                row.getBoolean("active"),
                row.getBoolean("password_first"),
                row.getBytes("totp_secret") != null,
                instant(row.getTimestamp("locked_until")),
                instant(row.getTimestamp("signed_in_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return at == null ? Optional.empty() : Optional.of(at.toInstant());
    }
}
