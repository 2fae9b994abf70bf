package org.gongkai.office.bodies.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 密码: first ones, and the change of one's own. */
@Component
public class Passwords {
    private static final int REMEMBERED = 5;
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    // nothing that is read for something else on paper
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final Bodies bodies;
    private final Sessions sessions;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    Passwords(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            PasswordRules rules,
            Bodies bodies,
            Sessions sessions,
            Trail trail) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.rules = rules;
        this.bodies = bodies;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** A password to hand over on paper, to be changed at first sign-in. */
    public String first() {
        var made = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            made.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    /** Gives somebody a new first password and ends their sessions; answers the password, which is kept nowhere. */
    @Transactional
    public String reset(Person me, Body body, Person person, Moment when) {
        var password = first();
        jdbc.sql(
                        "update bodies_person set password_hash = ?, password_first = true, password_changed_at = ? where id = ?")
                .params(encoder.encode(password), Timestamp.from(when.at()), person.id())
                .update();
        trail.record(when, me.id(), body.id(), "person", person.id(), "reset-password", "password");
        sessions.revokeAll(person);
        return password;
    }

    boolean matches(Person person, String password) {
        return encoder.matches(password, hash(person));
    }

    /**
     * Changes one's own password and ends all other sessions.
     *
     * @param session id of the session that stays
     * @throws Refusal where the new one does not fit
     */
    @Transactional
    public void change(Person person, String now, String session, Moment when) {
        var own = new java.util.ArrayList<>(List.of(person.username(), person.name()));
        bodies.servedBy(person).forEach(body -> own.add(body.code()));
        rules.problem(now, own).ifPresent(refusal -> {
            throw refusal;
        });
        var used = new java.util.ArrayList<>(List.of(hash(person)));
        used.addAll(jdbc.sql("select hash from bodies_password where person_id = ? order by id desc limit ?")
                .params(person.id(), REMEMBERED - 1)
                .query(String.class)
                .list());
        if (used.stream().anyMatch(old -> encoder.matches(now, old))) {
            throw new Refusal(Refusal.Kind.INVALID, "password-used", REMEMBERED);
        }
        remember(person);
        jdbc.sql(
                        "update bodies_person set password_hash = ?, password_first = false, password_changed_at = ? where id = ?")
                .params(encoder.encode(now), Timestamp.from(when.at()), person.id())
                .update();
        trail.record(when, person.id(), 0, "person", person.id(), "change-password", "password");
        sessions.revokeOthers(person, session);
    }

    private String hash(Person person) {
        return jdbc.sql("select password_hash from bodies_person where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private void remember(Person person) {
        jdbc.sql(
                        "insert into bodies_password (person_id, hash) select id, password_hash from bodies_person where id = ?")
                .param(person.id())
                .update();
        jdbc.sql("delete from bodies_password where person_id = :person and id not in (select id from bodies_password"
                        + " where person_id = :person order by id desc limit :kept)")
                .param("person", person.id())
                .param("kept", REMEMBERED)
                .update();
    }
}
