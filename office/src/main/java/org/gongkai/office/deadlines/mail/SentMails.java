package org.gongkai.office.deadlines.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of daily mails: one a person and day. */
@Component
public class SentMails {
    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One mail.
     *
     * @param sent empty where it was not
     * @param failure kind of failure, empty for none or where the office ended in the middle
     */
    public record SentMail(String person, LocalDate day, int items, Optional<Instant> sent, String failure) {}

    /** Whether the mail of the day is to be sent now: nobody has begun it, or it failed. */
    boolean begin(Person person, int items, Moment now) {
        return jdbc.sql("insert into deadlines_mail (person_id, day, items, begun_at) values (?, ?, ?, ?)"
                                + " on conflict (person_id, day) do update set begun_at = excluded.begun_at,"
                                + " items = excluded.items, failure = null"
                                + " where deadlines_mail.sent_at is null and deadlines_mail.failure is not null")
                        .params(person.id(), now.day(), items, Timestamp.from(now.at()))
                        .update()
                > 0;
    }

    void done(Person person, Moment now) {
        jdbc.sql("update deadlines_mail set sent_at = ? where person_id = ? and day = ?")
                .params(Timestamp.from(now.at()), person.id(), now.day())
                .update();
    }

    void failed(Person person, String failure, Moment now) {
        jdbc.sql("update deadlines_mail set failure = ? where person_id = ? and day = ?")
                .params(failure, person.id(), now.day())
                .update();
    }

    /** The newest mails to those whose account a body keeps. */
    List<SentMail> newest(Body body, int limit) {
        return jdbc.sql("select p.name, m.day, m.items, m.sent_at, m.failure from deadlines_mail m"
                        + " join bodies_person p on p.id = m.person_id where p.body_id = ?"
                        + " order by m.day desc, p.id limit ?")
                .params(body.id(), limit)
                .query((row, n) -> new SentMail(
                        row.getString("name"),
                        row.getDate("day").toLocalDate(),
                        row.getInt("items"),
                        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                        Objects.requireNonNullElse(row.getString("failure"), "")))
                .list();
    }
}
