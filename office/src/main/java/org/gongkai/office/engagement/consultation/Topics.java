package org.gongkai.office.engagement.consultation;

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

/** 意见归纳: what comments say together, and what becomes of it. */
@Component
public class Topics {
    public static final int TITLE = 100;
    public static final int WHY = 1000;

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final ConsultationStore store;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Topics(
            JdbcClient jdbc,
            ConsultationStore store,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The topics of a consultation in the order they were named. */
    public List<Topic> of(long consultation) {
        return jdbc.sql("select t.id, t.title, t.conclusion, t.why, (select count(*) from engagement_comment m where"
                        + " m.topic_id = t.id and m.state = 'PUBLISHED') comments from engagement_topic t"
                        + " where t.consultation_id = ? order by t.id")
                .param(consultation)
                .query((row, n) -> new Topic(
                        row.getLong("id"),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("conclusion")).map(Conclusion::valueOf),
                        row.getString("why"),
                        row.getInt("comments")))
                .list();
    }

    /** Names a topic and answers its id. */
    public long add(Person person, Body body, long consultation, String title, Moment now) {
        words.require(person, body, now, title);
        return change(person, body, consultation, now, "topic", () -> {
            var known = of(consultation);
            if (known.size() >= MOST
                    || known.stream().anyMatch(topic -> topic.title().equals(title.strip()))) {
                throw new Refusal(Refusal.Kind.INVALID, "topic-known", title.strip());
            }
            return jdbc.sql("insert into engagement_topic (consultation_id, title, person_id) values (?, ?, ?)"
                            + " returning id")
                    .params(consultation, title.strip(), person.id())
                    .query(Long.class)
                    .single();
        });
    }

    /** Says what becomes of a topic, and why. */
    public void conclude(
            Person person, Body body, long consultation, long topic, Conclusion conclusion, String why, Moment now) {
        if (why.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "topic-why");
        }
        words.require(person, body, now, why);
        change(person, body, consultation, now, "conclude", () -> {
            var changed = jdbc.sql("update engagement_topic set conclusion = ?, why = ?, person_id = ? where id = ?"
                            + " and consultation_id = ?")
                    .params(conclusion.name(), why.strip(), person.id(), topic, consultation)
                    .update();
            if (changed == 0) {
                throw Refusal.notFound();
            }
            return topic;
        });
    }

    private interface Change {
        long made();
    }

    /** Topics change until the feedback is sent for review. */
    private long change(Person person, Body body, long consultation, Moment now, String action, Change change) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            if (store.find(body, consultation).isEmpty()) {
                throw Refusal.notFound();
            }
            store.lock(consultation);
            var found = store.find(body, consultation).orElseThrow(Refusal::notFound);
            if (found.consultation().state() != ConsultationState.OPEN) {
                throw new Refusal(Refusal.Kind.CONFLICT, "consultation-state");
            }
            var id = change.made();
            trail.record(now, person.id(), body.id(), Consultations.THING, consultation, action, "topic");
            return id;
        }));
    }

    /** Whoever wrote one of them. */
    List<Long> persons(long consultation) {
        return jdbc.sql("select distinct person_id from engagement_topic where consultation_id = ?")
                .param(consultation)
                .query(Long.class)
                .list();
    }
}
