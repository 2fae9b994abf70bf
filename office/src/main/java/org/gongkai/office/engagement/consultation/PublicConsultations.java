package org.gongkai.office.engagement.consultation;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.Published;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one gate for what the public sees of consultations. It reads nothing that the portal's own role may not read. */
@Component
public class PublicConsultations {
    private static final String OPEN = "select " + Consultation.FIELDS
            + " from engagement_consultation c where c.state not in ('DRAFT', 'REVIEW')";

    private final JdbcClient jdbc;
    private final PublicItems items;

    PublicConsultations(JdbcClient jdbc, PublicItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** A comment as the public reads it. */
    public record Shown(String words, Optional<Long> topic) {}

    /**
     * What the public is told in the end.
     *
     * @param hearing empty where there was none
     */
    public record Result(Feedback feedback, List<Topic> topics, Optional<HearingRecord> hearing) {
        public Result {
            topics = List.copyOf(topics);
        }

        /** How many comments were said on topics with a conclusion. */
        public int comments(Conclusion conclusion) {
            return topics.stream()
                    .filter(topic -> topic.conclusion().equals(Optional.of(conclusion)))
                    .mapToInt(Topic::comments)
                    .sum();
        }
    }

    /** Those of a body, or of all bodies, the newest first. */
    public List<Consultation> of(Optional<Body> body, int limit) {
        return jdbc.sql(OPEN + " and (cast(:body as bigint) is null or c.body_id = :body)"
                        + " order by c.opened_on desc, c.id desc limit :limit")
                .param("body", body.map(Body::id).orElse(null))
                .param("limit", limit)
                .query(Consultation::of)
                .list();
    }

    /** One of a body. */
    public Consultation get(Body body, long id) {
        return jdbc.sql(OPEN + " and c.body_id = ? and c.id = ?")
                .params(body.id(), id)
                .query(Consultation::of)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Those with these ids the public still sees. */
    public List<Consultation> withIds(List<Long> ids) {
        return jdbc.sql(OPEN + " and c.id = any (?) order by c.id")
                .param(ids.toArray(Long[]::new))
                .query(Consultation::of)
                .list();
    }

    /** The item that holds the draft, while the public sees it. */
    Optional<Published> item(Consultation consultation) {
        return consultation
                .text()
                .item()
                .flatMap(id -> items.byIds(List.of(id)).stream().findFirst())
                .map(PublicItems.Placed::item);
    }

    /** The comments the public may read, the oldest first. */
    List<Shown> comments(Consultation consultation, int limit) {
        return jdbc.sql("select shown, topic_id from engagement_comment where consultation_id = ? and state ="
                        + " 'PUBLISHED' order by id limit ?")
                .params(consultation.id(), limit)
                .query((row, n) ->
                        new Shown(row.getString("shown"), Optional.ofNullable(row.getObject("topic_id", Long.class))))
                .list();
    }

    /** What came of it; empty before the public is told. */
    public Optional<Result> result(Consultation consultation) {
        if (consultation.state() != ConsultationState.DONE) {
            return Optional.empty();
        }
        return jdbc.sql("select words, published_on, received, published, held from engagement_feedback"
                        + " where consultation_id = ?")
                .param(consultation.id())
                .query((row, n) -> new Feedback(
                        row.getString("words"),
                        Optional.ofNullable(row.getDate("published_on")).map(java.sql.Date::toLocalDate),
                        row.getInt("received"),
                        row.getInt("published"),
                        row.getInt("held")))
                .optional()
                .map(feedback -> new Result(feedback, topics(consultation.id()), hearing(consultation.id())));
    }

    private List<Topic> topics(long id) {
        return jdbc.sql("select t.id, t.title, t.conclusion, t.why, (select count(*) from engagement_comment m where"
                        + " m.topic_id = t.id and m.state = 'PUBLISHED') comments from engagement_topic t"
                        + " where t.consultation_id = ? order by t.id")
                .param(id)
                .query((row, n) -> new Topic(
                        row.getLong("id"),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("conclusion")).map(Conclusion::valueOf),
                        row.getString("why"),
                        row.getInt("comments")))
                .list();
    }

    private Optional<HearingRecord> hearing(long id) {
        return jdbc.sql("select attended, record, result from engagement_hearing where consultation_id = ?")
                .param(id)
                .query((row, n) -> new HearingRecord(
                        Optional.empty(), row.getInt("attended"), row.getString("record"), row.getString("result")))
                .optional();
    }
}
