package org.gongkai.office.publishing.screening;

import java.sql.Timestamp;
import java.util.Collection;
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

    /** Nobody answered for anything. */
    static final Given NONE = new Given(Map.of());

    /** Those of some items, by item; one for which nobody answered is absent. */
    Map<Long, Given> of(Collection<Long> items) {
        var given = new HashMap<Long, Map<String, Found.Left>>();
        jdbc.sql("select a.item_id, a.fingerprint, p.name, a.on_day, a.reason from publishing_answer a"
                        + " join bodies_person p on p.id = a.person_id where a.item_id = any (?)")
                .param(items.toArray(Long[]::new))
                .query(row -> {
                    given.computeIfAbsent(row.getLong("item_id"), id -> new HashMap<>())
                            .put(
                                    row.getString("fingerprint"),
                                    new Found.Left(
                                            row.getString("name"),
                                            row.getDate("on_day").toLocalDate(),
                                            row.getString("reason")));
                });
        var byItem = new HashMap<Long, Given>();
        given.forEach((item, left) -> byItem.put(item, new Given(left)));
        return byItem;
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
