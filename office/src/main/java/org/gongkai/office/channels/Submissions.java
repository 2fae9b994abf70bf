package org.gongkai.office.channels;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.Classified;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 信息报送: what was sent to superiors and what became of it, each with its own day. */
@Component
public final class Submissions {
    static final String THING = "submission";

    private static final int TITLE = 200;
    private static final int TEXT = 20_000;

    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final PublicWords words;
    private final Classified classified;
    private final PublicItems items;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Submissions(
            JdbcClient jdbc,
            ChannelGate gate,
            PublicWords words,
            Classified classified,
            PublicItems items,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.words = words;
        this.classified = classified;
        this.items = items;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What is sent.
     *
     * @param itemId a published item it rests on
     * @param text what was written, kept as it was sent; empty where only a file was
     */
    public record Sent(String title, String receiver, LocalDate day, Optional<Long> itemId, String text) {}

    /** Records a submission of which nothing but its title is known, and answers its id. */
    public long submit(Person person, Body body, String title, String receiver, LocalDate submittedOn, Moment when) {
        return submit(person, body, new Sent(title, receiver, submittedOn, Optional.empty(), ""), when);
    }

    /** Records a submission and answers its id. */
    public long submit(Person person, Body body, Sent sent, Moment when) {
        gate.requireClerk(person, body);
        if (sent.title().isBlank() || sent.receiver().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-blank");
        }
        requireLength(sent.title(), TITLE);
        requireLength(sent.receiver(), TITLE);
        requireLength(sent.text(), TEXT);
        requirePast(sent.day(), when);
        sent.itemId().ifPresent(id -> items.get(body, id));
        words.require(person, body, when, sent.title(), sent.receiver());
        classified.refuse(person, body, when, List.of(sent.text()));
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into channels_submission (body_id, title, receiver, item_id, submitted_on,"
                            + " sent_text, person_id, at) values (:body, :title, :receiver, :item, :day, :text, :person,"
                            + " :at) returning id")
                    .param("body", body.id())
                    .param("title", sent.title().strip())
                    .param("receiver", sent.receiver().strip())
                    .param("item", sent.itemId().orElse(null))
                    .param("day", sent.day())
                    .param("text", sent.text().strip())
                    .param("person", person.id())
                    .param("at", Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "submission", id, "submit", "");
            return id;
        });
    }

    /** Records that the receiver adopted it; a submission is adopted once. */
    public void adopt(Person person, Body body, long id, LocalDate adoptedOn, String adoptedAs, Moment when) {
        adopt(person, body, id, adoptedOn, adoptedAs, "", when);
    }

    /**
     * Records that the receiver adopted it, late answers to what was closed among them.
     *
     * @param address where it can be seen, empty where there is none
     */
    public void adopt(
            Person person, Body body, long id, LocalDate adoptedOn, String adoptedAs, String address, Moment when) {
        requireLength(adoptedAs, TITLE);
        requireLength(address, TITLE);
        words.require(person, body, when, adoptedAs, address);
        end(person, body, id, adoptedOn, "adopted-already", true, when, () -> {
            jdbc.sql("update channels_submission set adopted_on = ?, adopted_as = ?, adopted_address = ?,"
                            + " closed_on = null, decided_at = ? where id = ?")
                    .params(adoptedOn, adoptedAs.strip(), address.strip(), Timestamp.from(when.at()), id)
                    .update();
            trail.record(when, person.id(), body.id(), "submission", id, "adopt", "adopted_on adopted_as");
        });
    }

    /** Records that the receiver does not take it. */
    public void refuse(Person person, Body body, long id, LocalDate day, String reason, Moment when) {
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-reason");
        }
        requireLength(reason, TITLE);
        words.require(person, body, when, reason);
        end(person, body, id, day, "submission-ended", true, when, () -> {
            jdbc.sql("update channels_submission set refused_on = ?, refused_reason = ?, closed_on = null,"
                            + " decided_at = ? where id = ?")
                    .params(day, reason.strip(), Timestamp.from(when.at()), id)
                    .update();
            trail.record(when, person.id(), body.id(), "submission", id, "refuse", "reason");
        });
    }

    /** Stops waiting for an answer; one that comes later can still be recorded. */
    public void close(Person person, Body body, long id, LocalDate day, Moment when) {
        end(person, body, id, day, "submission-ended", false, when, () -> {
            jdbc.sql("update channels_submission set closed_on = ?, decided_at = ? where id = ?")
                    .params(day, Timestamp.from(when.at()), id)
                    .update();
            trail.record(when, person.id(), body.id(), "submission", id, "close", "");
        });
    }

    private void end(
            Person person,
            Body body,
            long id,
            LocalDate day,
            String already,
            boolean evenClosed,
            Moment when,
            Runnable act) {
        gate.requireClerk(person, body);
        requirePast(day, when);
        transaction.executeWithoutResult(status -> {
            var submitted = jdbc.sql("select submitted_on from channels_submission where id = ? and body_id = ?"
                            + " and adopted_on is null and refused_on is null"
                            + (evenClosed ? "" : " and closed_on is null") + " for update")
                    .params(id, body.id())
                    .query(LocalDate.class)
                    .optional()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, already));
            if (day.isBefore(submitted)) {
                throw new Refusal(Refusal.Kind.INVALID, "adopted-before", day.toString(), submitted.toString());
            }
            act.run();
        });
    }

    /** Says how many working days a receiver usually takes. */
    public void setDays(Person person, Body body, String receiver, int days, Moment when) {
        gate.requireClerk(person, body);
        if (receiver.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-blank");
        }
        words.require(person, body, when, receiver);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into channels_receiver (body_id, name, answer_days) values (?, ?, ?)"
                            + " on conflict (body_id, name) do update set answer_days = excluded.answer_days")
                    .params(body.id(), receiver.strip(), days)
                    .update();
            trail.record(when, person.id(), body.id(), "receiver", body.id(), "set-days", "answer_days");
        });
    }

    /** How many were adopted; the public may know that, and nothing else of a submission. */
    public int adopted(Body body, LocalDate first, LocalDate last) {
        return jdbc.sql("select count(*) from channels_submission where body_id = :body"
                        + " and adopted_on between :first and :last")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
    }

    private static void requireLength(String text, int most) {
        if (text.strip().length() > most) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-long", most);
        }
    }

    private static void requirePast(LocalDate day, Moment when) {
        if (day.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "submission-later", day.toString());
        }
    }
}
