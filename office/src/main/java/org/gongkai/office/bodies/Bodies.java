package org.gongkai.office.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
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

    private static final RowMapper<Person> TO_PERSON =
            (row, n) -> new Person(row.getLong("id"), row.getString("username"), row.getString("name"));

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final OfficeDay day;

    Bodies(JdbcClient jdbc, PasswordEncoder passwords, OfficeDay day) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.day = day;
    }

    public List<Body> all() {
        return jdbc.sql(BODY + "order by parent_id nulls first, id")
                .query(TO_BODY)
                .list();
    }

    /** All of them by their ids. */
    public Map<Long, Body> byId() {
        return all().stream().collect(Collectors.toMap(Body::id, Function.identity()));
    }

    /**
     * The body above all others, whose portal it is.
     *
     * @throws Refusal where there is none yet
     */
    public Body top() {
        return all().stream().findFirst().orElseThrow(Refusal::notFound);
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

    /** All bodies above one, the nearest first. */
    public List<Body> above(Body body) {
        return jdbc.sql("with recursive above as (select parent_id id, 1 far from bodies_body where id = ?"
                        + " union all select b.parent_id, a.far + 1 from bodies_body b join above a on b.id = a.id) "
                        + BODY
                        + "join above using (id) order by far")
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

    /** The bodies a person has any duty for today, their own or as deputy. */
    public List<Body> servedBy(Person person) {
        return jdbc.sql(BODY + "where id in (select body_id from bodies_holding where person_id = ? and ? between"
                        + " from_day and until_day) order by id")
                .params(person.id(), day.today())
                .query(TO_BODY)
                .list();
    }

    /** What a person may do for a body today, their own duties and those they stand in for. */
    public Set<Duty> duties(Person person, Body body) {
        return duties(jdbc.sql("select distinct duty from bodies_holding where person_id = :person and body_id = :body"
                        + " and :day between from_day and until_day")
                .param("body", body.id())
                .param("person", person.id())
                .param("day", day.today()));
    }

    /** Duties for any body above this one. */
    public Set<Duty> dutiesAbove(Person person, Body body) {
        return duties(jdbc.sql("with recursive above as (select parent_id id from bodies_body where id = :body"
                        + " union select b.parent_id from bodies_body b join above a on b.id = a.id)"
                        + " select distinct duty from bodies_holding where person_id = :person and body_id in"
                        + " (select id from above) and :day between from_day and until_day")
                .param("body", body.id())
                .param("person", person.id())
                .param("day", day.today()));
    }

    private static Set<Duty> duties(JdbcClient.StatementSpec query) {
        var duties = EnumSet.noneOf(Duty.class);
        query.query(String.class).list().forEach(name -> duties.add(Duty.valueOf(name)));
        return duties;
    }

    /**
     * Whether a person may do a duty on a legal day, and in whose stead; their own duty goes before that of a principal.
     *
     * @return empty where they neither hold the duty nor stand in for somebody who does
     */
    public Optional<Acting> acting(Person person, Body body, Duty duty, LocalDate onDay) {
        return jdbc.sql(
                        "select p.id, p.username, p.name from bodies_holding h join bodies_person p on p.id = h.for_id"
                                + " where h.person_id = :person and h.body_id = :body and h.duty = :duty"
                                + " and :day between h.from_day and h.until_day order by h.for_id <> h.person_id, h.for_id limit 1")
                .param("person", person.id())
                .param("body", body.id())
                .param("duty", duty.name())
                .param("day", onDay)
                .query(TO_PERSON)
                .optional()
                .map(forWhom -> new Acting(person, forWhom));
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

    /** Adds somebody with a password of their own. */
    public Person addPerson(String username, String name, String password) {
        var id = jdbc.sql("insert into bodies_person (username, name, password_hash) values (?, ?, ?) returning id")
                .params(username, name, passwords.encode(password))
                .query(Long.class)
                .single();
        return new Person(id, username, name);
    }

    /** Adds somebody to a body with a first password, which they have to change before anything else. */
    public Person addNewcomer(long body, String username, String name, String firstPassword) {
        var person = addPerson(username, name, firstPassword);
        jdbc.sql("update bodies_person set body_id = ?, password_first = true where id = ?")
                .params(body, person.id())
                .update();
        return person;
    }

    /** Who works for a body today with any duty but an administrator's, by name. */
    public List<Person> staff(Body body) {
        return jdbc.sql("select p.id, p.username, p.name from bodies_person p where p.active and exists (select 1 from"
                        + " bodies_holding h where h.person_id = p.id and h.body_id = :body and h.duty in (:duties)"
                        + " and :day between h.from_day and h.until_day) order by p.name, p.id")
                .param("body", body.id())
                .param("day", day.today())
                .param(
                        "duties",
                        Arrays.stream(Duty.values())
                                .filter(duty -> !duty.isAdministration())
                                .map(Enum::name)
                                .toList())
                .query((row, n) -> new Person(row.getLong("id"), row.getString("username"), row.getString("name")))
                .list();
    }

    /** Names of the 科室 of a body, as entered. */
    public List<String> sections(Body body) {
        return jdbc.sql("select name from bodies_section where body_id = ? order by id")
                .param(body.id())
                .query(String.class)
                .list();
    }

    /** Names of persons by their ids; who does not exist is left out. */
    public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from bodies_person where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** Gives a duty; whoever belongs to no body yet belongs to this one. */
    public void appoint(Person person, long body, Duty duty) {
        jdbc.sql("insert into bodies_duty (person_id, body_id, duty) values (?, ?, ?)"
                        + " on conflict (person_id, body_id, duty) do update set until_day = null")
                .params(person.id(), body, duty.name())
                .update();
        jdbc.sql("update bodies_person set body_id = ? where id = ? and body_id is null")
                .params(body, person.id())
                .update();
    }
}
