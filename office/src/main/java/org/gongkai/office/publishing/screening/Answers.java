package org.gongkai.office.publishing.screening;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 保留及理由: findings that somebody answers for leaving in. */
@Component
public final class Answers {
    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers of an item by fingerprint. */
    record Given(Map<String, Found.Left> byFingerprint) {
        Optional<Found.Left> left(String fingerprint) {
            return Optional.ofNullable(byFingerprint.get(fingerprint));
        }
    }

    Given of(long item) {
        var given = new HashMap<String, Found.Left>();
        jdbc.sql("select a.fingerprint, p.name, a.on_day, a.reason from publishing_answer a"
                        + " join bodies_person p on p.id = a.person_id where a.item_id = ?")
                .param(item)
                .query(row -> {
                    given.put(
                            row.getString("fingerprint"),
                            new Found.Left(
                                    row.getString("name"),
                                    row.getDate("on_day").toLocalDate(),
                                    row.getString("reason")));
                });
        return new Given(given);
    }

    /** Somebody answers for leaving something in; the first answer stands. */
    public void leave(long item, Found found, String reason, Person person, Moment when) {
        jdbc.sql("insert into publishing_answer (item_id, fingerprint, kind, shown, reason, person_id, on_day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        item,
                        found.fingerprint(),
                        found.kind(),
                        found.shown(),
                        reason,
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()))
                .update();
    }
}
