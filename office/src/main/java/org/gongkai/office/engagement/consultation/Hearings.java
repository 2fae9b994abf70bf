package org.gongkai.office.engagement.consultation;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 听证登记: papers, participants, record and result of the hearing of a consultation. */
@Component
public class Hearings {
    private final JdbcClient jdbc;
    private final ConsultationStore store;
    private final SealedTexts texts;
    private final Bodies bodies;
    private final PublicWords gate;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Hearings(
            JdbcClient jdbc,
            ConsultationStore store,
            SealedTexts texts,
            Bodies bodies,
            PublicWords gate,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.texts = texts;
        this.bodies = bodies;
        this.gate = gate;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What is registered so far. */
    public HearingRecord of(long consultation) {
        return jdbc.sql("select papers_on, attended, record, result from engagement_hearing where consultation_id = ?")
                .param(consultation)
                .query((row, n) -> new HearingRecord(
                        Optional.ofNullable(row.getDate("papers_on")).map(Date::toLocalDate),
                        row.getInt("attended"),
                        row.getString("record"),
                        row.getString("result")))
                .optional()
                .orElse(HearingRecord.NONE);
    }

    /** Who took part, one a line; the reading is recorded. Empty where nobody is registered. */
    Optional<String> participants(Person person, Body body, long consultation, Moment now) {
        var sealed = jdbc
                .sql(
                        "select participants from engagement_hearing where consultation_id = ? and participants is not null")
                .param(consultation)
                .query(byte[].class)
                .list()
                .stream()
                .findFirst();
        if (sealed.isPresent()) {
            trail.read(now, person.id(), body.id(), Consultations.THING, consultation, "participants");
        }
        return sealed.map(bytes -> texts.open(about(consultation), bytes));
    }

    /**
     * Registers what happened.
     *
     * @param participants one a line, for the office only
     */
    public void register(
            Person person, Body body, long consultation, HearingRecord made, String participants, Moment now) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        gate.require(person, body, now, made.record(), made.result());
        transaction.executeWithoutResult(status -> {
            var found = store.find(body, consultation)
                    .orElseThrow(Refusal::notFound)
                    .consultation();
            store.lock(consultation);
            check(found, made, participants, now.day());
            var count =
                    (int) participants.lines().filter(line -> !line.isBlank()).count();
            jdbc.sql(
                            "insert into engagement_hearing (consultation_id, papers_on, attended, participants, record, result)"
                                    + " values (:id, :papers, :attended, :participants, :record, :result) on conflict"
                                    + " (consultation_id) do update set papers_on = excluded.papers_on, attended ="
                                    + " excluded.attended, participants = excluded.participants, record = excluded.record,"
                                    + " result = excluded.result")
                    .param("id", consultation)
                    .param("papers", made.papersOn().orElse(null), Types.DATE)
                    .param("attended", count)
                    .param(
                            "participants",
                            participants.isBlank() ? null : texts.seal(about(consultation), participants),
                            Types.BINARY)
                    .param("record", made.record())
                    .param("result", made.result())
                    .update();
            trail.record(
                    now, person.id(), body.id(), Consultations.THING, consultation, "hearing", "participants record");
        });
    }

    private static void check(Consultation found, HearingRecord made, String participants, LocalDate today) {
        var hearing = found.text().hearing().orElseThrow(Refusal::notFound);
        if (found.state() != ConsultationState.OPEN) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-state");
        }
        if (made.papersOn()
                .filter(day -> day.isAfter(today) || day.isAfter(hearing.on()))
                .isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "hearing-papers-day");
        }
        var isAfter = !made.record().isEmpty() || !made.result().isEmpty();
        if (isAfter && today.isBefore(hearing.on())) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "hearing-not-yet", hearing.on().toString());
        }
        if (isAfter && participants.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "hearing-nobody");
        }
    }

    private static String about(long consultation) {
        return "hearing/" + consultation;
    }
}
