package org.gongkai.office.channels;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 信息报送: what was sent to superiors and what of it they adopted, each with its own day. */
@Component
public final class Submissions {
    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Submissions(JdbcClient jdbc, Bodies bodies, PublicWords words, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Records a submission and answers its id. */
    public long submit(Person person, Body body, String title, String receiver, LocalDate submittedOn, Moment when) {
        require(person, body);
        if (title.isBlank() || receiver.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-blank");
        }
        if (submittedOn.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-later", submittedOn.toString());
        }
        words.require(person, body, when, title, receiver);
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into channels_submission (body_id, title, receiver, submitted_on, person_id, at)"
                            + " values (?, ?, ?, ?, ?, ?) returning id")
                    .params(
                            body.id(),
                            title.strip(),
                            receiver.strip(),
                            submittedOn,
                            person.id(),
                            Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "submission", id, "submit", "");
            return id;
        });
    }

    /** Records that the receiver adopted it; a submission is adopted once. */
    public void adopt(Person person, Body body, long id, LocalDate adoptedOn, String adoptedAs, Moment when) {
        require(person, body);
        if (adoptedOn.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-later", adoptedOn.toString());
        }
        words.require(person, body, when, adoptedAs);
        transaction.executeWithoutResult(status -> {
            var submitted = jdbc.sql("select submitted_on from channels_submission where id = ? and body_id = ?"
                            + " and adopted_on is null for update")
                    .params(id, body.id())
                    .query(LocalDate.class)
                    .optional()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "adopted-already"));
            if (adoptedOn.isBefore(submitted)) {
                throw new Refusal(Refusal.Kind.INVALID, "adopted-before", adoptedOn.toString(), submitted.toString());
            }
            jdbc.sql("update channels_submission set adopted_on = ?, adopted_as = ? where id = ?")
                    .params(adoptedOn, adoptedAs.strip(), id)
                    .update();
            trail.record(when, person.id(), body.id(), "submission", id, "adopt", "adopted_on adopted_as");
        });
    }

    /** What was submitted or adopted from one day to another, both included; the newest first. */
    public List<Submission> between(Body body, LocalDate first, LocalDate last) {
        return jdbc.sql("select * from channels_submission where body_id = :body and (submitted_on between :first and"
                        + " :last or adopted_on between :first and :last) order by submitted_on desc, id desc")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Submission(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("receiver"),
                        row.getDate("submitted_on").toLocalDate(),
                        Optional.ofNullable(row.getDate("adopted_on")).map(java.sql.Date::toLocalDate),
                        row.getString("adopted_as")))
                .list();
    }

    /** How many of them were adopted; the public may know that, and nothing else of a submission. */
    public int adopted(Body body, LocalDate first, LocalDate last) {
        return jdbc.sql("select count(*) from channels_submission where body_id = :body and adopted_on is not null and"
                        + " (submitted_on between :first and :last or adopted_on between :first and :last)")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
    }

    private void require(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
