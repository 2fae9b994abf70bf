package org.gongkai.office.bodies;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The tree of bodies and who has which duty for which of them. */
@Component
public final class Bodies {
    private static final String BODY =
            "select id, code, name, short_name, uscc, address, hours, phone, leader, unit, lane, postcode, fax, email,"
                    + " online, level, parent_id, closed_on, merged_into from bodies_body ";
    private static final RowMapper<Body> TO_BODY = (row, n) -> new Body(
            row.getLong("id"),
            row.getString("code"),
            row.getString("name"),
            row.getString("short_name"),
            row.getString("uscc"),
            row.getString("address"),
            row.getString("hours"),
            row.getString("phone"),
            row.getString("leader"),
            row.getString("unit"),
            Lane.valueOf(row.getString("lane")),
            new Contact(
                    row.getString("postcode"), row.getString("fax"), row.getString("email"), row.getString("online")),
            new Standing(
                    Level.valueOf(row.getString("level")),
                    Optional.ofNullable(row.getObject("parent_id", Long.class)),
                    Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                    Optional.ofNullable(row.getObject("merged_into", Long.class))));

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Bodies(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    public List<Body> all() {
        return jdbc.sql(BODY + "order by parent_id nulls first, id")
                .query(TO_BODY)
                .list();
    }

    public Body withCode(String code) {
        return jdbc.sql(BODY + "where code = ?")
                .param(code)
                .query(TO_BODY)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    public Body withId(long id) {
        return jdbc.sql(BODY + "where id = ?")
                .param(id)
                .query(TO_BODY)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The bodies right below one, the open ones first. */
    public List<Body> below(Body body) {
        return jdbc.sql(BODY + "where parent_id = ? order by closed_on nulls first, id")
                .param(body.id())
                .query(TO_BODY)
                .list();
    }

    /** The name a body had on a day, which is the one an item published then goes on to show. */
    public String nameOn(Body body, LocalDate day) {
        return jdbc.sql("select name_before from bodies_history where body_id = ? and kind = 'RENAMED' and day > ?"
                        + " order by day, id limit 1")
                .params(body.id(), day)
                .query(String.class)
                .optional()
                .orElse(body.name());
    }

    /** Refuses new work for an abolished or merged body. */
    public void requireOpen(Body body) {
        if (body.isClosed()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "body-closed", body.name());
        }
    }

    /** The bodies a person has any duty for. */
    public List<Body> servedBy(Person person) {
        return jdbc.sql(BODY + "where id in (select body_id from bodies_duty where person_id = ?) order by id")
                .param(person.id())
                .query(TO_BODY)
                .list();
    }

    public Set<Duty> duties(Person person, Body body) {
        var found = jdbc.sql("select duty from bodies_duty where person_id = ? and body_id = ?")
                .params(person.id(), body.id())
                .query(String.class)
                .list();
        var duties = EnumSet.noneOf(Duty.class);
        found.forEach(name -> duties.add(Duty.valueOf(name)));
        return duties;
    }

    /** Duties for any body above this one. */
    public Set<Duty> dutiesAbove(Person person, Body body) {
        var found = jdbc.sql("with recursive above as (select parent_id id from bodies_body where id = :body"
                        + " union select b.parent_id from bodies_body b join above a on b.id = a.id)"
                        + " select distinct duty from bodies_duty where person_id = :person and body_id in"
                        + " (select id from above)")
                .param("body", body.id())
                .param("person", person.id())
                .query(String.class)
                .list();
        var duties = EnumSet.noneOf(Duty.class);
        found.forEach(name -> duties.add(Duty.valueOf(name)));
        return duties;
    }

    /** Refuses whoever has no duty for the body. */
    public Set<Duty> requireAny(Person person, Body body) {
        var duties = duties(person, body);
        if (duties.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-body", body.name());
        }
        return duties;
    }

    /** Adds a body below another and answers its id. */
    public long add(Body body, Optional<Long> parent) {
        return jdbc.sql(
                        "insert into bodies_body (code, name, short_name, parent_id, uscc, address, hours, phone, leader,"
                                + " unit, lane, level, postcode, fax, email, online) values (:code, :name, :shortName,"
                                + " :parent, :uscc, :address, :hours, :phone, :leader, :unit, :lane, :level, :postcode,"
                                + " :fax, :email, :online) returning id")
                .param("code", body.code())
                .param("name", body.name())
                .param("shortName", body.shortName())
                .param("parent", parent.orElse(null))
                .param("uscc", body.uscc())
                .param("address", body.address())
                .param("hours", body.hours())
                .param("phone", body.phone())
                .param("leader", body.leader())
                .param("unit", body.unit())
                .param("lane", body.lane().name())
                .param("level", body.standing().level().name())
                .param("postcode", body.contact().postcode())
                .param("fax", body.contact().fax())
                .param("email", body.contact().email())
                .param("online", body.contact().online())
                .query(Long.class)
                .single();
    }

    public Person addPerson(String username, String name, String password) {
        var id = jdbc.sql("insert into bodies_person (username, name, password_hash) values (?, ?, ?) returning id")
                .params(username, name, passwords.encode(password))
                .query(Long.class)
                .single();
        return new Person(id, username, name);
    }

    public void appoint(Person person, long body, Duty duty) {
        jdbc.sql("insert into bodies_duty (person_id, body_id, duty) values (?, ?, ?)")
                .params(person.id(), body, duty.name())
                .update();
    }
}
