package org.gongkai.office.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 答复选登: the published answers, and how satisfied senders were. The portal's own role reads nothing else of messages. */
@Component
public class PublishedAnswers {
    private static final String ANSWER = "select message_id, kind, title, question, answer, asked_on, answered_on,"
            + " published_on from engagement_answer where withdrawn_on is null and body_id = :body ";
    private static final String CHOSEN = "and (:kind = '' or kind = :kind) and (:words = '' or"
            + " strpos(lower(title || ' ' || question || ' ' || answer), lower(:words)) > 0) ";

    private final JdbcClient jdbc;

    PublishedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How satisfied senders were in a year.
     *
     * @param average from 1 to 5 with one decimal; 0 where nobody said
     * @param count how many said
     */
    public record Satisfaction(int year, BigDecimal average, int count) {}

    /** The newest first. */
    public List<PublicAnswer> list(Body body, Optional<MessageKind> kind, String words, int limit, int offset) {
        return jdbc.sql(ANSWER + CHOSEN + "order by published_on desc, message_id desc limit :limit offset :offset")
                .param("body", body.id())
                .param("kind", kind.map(Enum::name).orElse(""))
                .param("words", words)
                .param("limit", limit)
                .param("offset", offset)
                .query(PublishedAnswers::answer)
                .list();
    }

    /** How many there are in all. */
    public int count(Body body, Optional<MessageKind> kind, String words) {
        return jdbc.sql("select count(*) from engagement_answer where withdrawn_on is null and body_id = :body "
                        + CHOSEN)
                .param("body", body.id())
                .param("kind", kind.map(Enum::name).orElse(""))
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** @throws Refusal not found, where it is not published */
    public PublicAnswer get(Body body, long id) {
        return find(body, id).orElseThrow(Refusal::notFound);
    }

    Optional<PublicAnswer> find(Body body, long id) {
        return jdbc.sql(ANSWER + "and message_id = :id")
                .param("body", body.id())
                .param("id", id)
                .query(PublishedAnswers::answer)
                .optional();
    }

    public Satisfaction satisfaction(Body body, int year) {
        return jdbc.sql("select coalesce(avg(score), 0) average, count(*) told from engagement_rating"
                        + " where body_id = ? and day between ? and ?")
                .params(body.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, n) -> new Satisfaction(
                        year, row.getBigDecimal("average").setScale(1, RoundingMode.HALF_UP), row.getInt("told")))
                .single();
    }

    /** What a sender said of the answer. */
    record Rating(long id, LocalDate day, Instant at, int score) {}

    List<Rating> ratings(Body body) {
        return jdbc.sql(
                        "select message_id, day, at, score from engagement_rating where body_id = ? order by message_id")
                .param(body.id())
                .query((row, n) -> new Rating(
                        row.getLong("message_id"),
                        row.getDate("day").toLocalDate(),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("score")))
                .list();
    }

    Optional<Integer> score(long id) {
        return jdbc.sql("select score from engagement_rating where message_id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    Optional<byte[]> ratingWords(long id) {
        return jdbc.sql("select words from engagement_rating where message_id = ? and words is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Publishes an answer, or once more after it was withdrawn; the transaction is open. */
    void publish(Message message, LocalDate answeredOn, PublicAnswer.Words words, Moment now) {
        jdbc.sql("insert into engagement_answer (message_id, body_id, kind, title, question, answer, asked_on,"
                        + " answered_on, published_on, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id)"
                        + " do update set title = excluded.title, question = excluded.question, answer = excluded.answer,"
                        + " published_on = excluded.published_on, at = excluded.at, withdrawn_on = null")
                .params(
                        message.id(),
                        message.bodyId(),
                        message.kind().name(),
                        words.title(),
                        words.question(),
                        words.answer(),
                        message.receivedOn(),
                        answeredOn,
                        now.day(),
                        Timestamp.from(now.at()))
                .update();
    }

    void withdraw(long id, Moment now) {
        jdbc.sql("update engagement_answer set withdrawn_on = ? where message_id = ?")
                .params(now.day(), id)
                .update();
    }

    void rate(Message message, int score, Optional<byte[]> words, Moment now) {
        jdbc.sql("insert into engagement_rating (message_id, body_id, day, at, score, words)"
                        + " values (:id, :body, :day, :at, :score, :words)")
                .param("id", message.id())
                .param("body", message.bodyId())
                .param("day", now.day())
                .param("at", Timestamp.from(now.at()))
                .param("score", score)
                .param("words", words.orElse(null), Types.BINARY)
                .update();
    }

    private static PublicAnswer answer(ResultSet row, int number) throws SQLException {
        return new PublicAnswer(
                row.getLong("message_id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("question"),
                row.getString("answer"),
                row.getDate("asked_on").toLocalDate(),
                row.getDate("answered_on").toLocalDate(),
                row.getDate("published_on").toLocalDate());
    }
}
