package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 反馈: what the public is told in the end, with counts that stay as they were told. */
@Component
class Feedbacks {
    private final JdbcClient jdbc;
    private final Topics topics;
    private final Hearings hearings;

    Feedbacks(JdbcClient jdbc, Topics topics, Hearings hearings) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.hearings = hearings;
    }

    Optional<Feedback> of(long consultation) {
        return jdbc.sql("select words, published_on, received, published, held from engagement_feedback"
                        + " where consultation_id = ?")
                .param(consultation)
                .query((row, n) -> new Feedback(
                        row.getString("words"),
                        Optional.ofNullable(row.getDate("published_on")).map(java.sql.Date::toLocalDate),
                        row.getInt("received"),
                        row.getInt("published"),
                        row.getInt("held")))
                .optional();
    }

    /** Keeps the text for review; every comment is decided about, every topic concluded, the hearing held. */
    void report(ConsultationCase found, String words, LocalDate today) {
        requireReady(found, today);
        jdbc.sql("insert into engagement_feedback (consultation_id, words) values (?, ?)"
                        + " on conflict (consultation_id) do update set words = excluded.words")
                .params(found.consultation().id(), words)
                .update();
    }

    private void requireReady(ConsultationCase found, LocalDate today) {
        var consultation = found.consultation();
        if (consultation.takesCommentsOn(today)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "consultation-running",
                    consultation.closesOn().toString());
        }
        if (found.unread() > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-unread", found.unread());
        }
        var loose = jdbc.sql("select count(*) from engagement_comment where consultation_id = ? and topic_id is null"
                        + " and state = 'PUBLISHED'")
                .param(consultation.id())
                .query(Integer.class)
                .single();
        if (loose > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-loose", loose);
        }
        if (topics.of(consultation.id()).stream()
                .anyMatch(topic -> topic.conclusion().isEmpty())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-unconcluded");
        }
        if (consultation.text().hearing().isPresent()
                && !hearings.of(consultation.id()).isWhole()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-unheard");
        }
    }

    void publish(long consultation, LocalDate day) {
        jdbc.sql("update engagement_feedback f set published_on = :day,"
                        + " received = (select count(*) from engagement_comment where consultation_id = :id),"
                        + " published = (select count(*) from engagement_comment where consultation_id = :id"
                        + " and state = 'PUBLISHED'),"
                        + " held = (select count(*) from engagement_comment where consultation_id = :id"
                        + " and state = 'HELD') where f.consultation_id = :id")
                .param("day", day)
                .param("id", consultation)
                .update();
    }
}
