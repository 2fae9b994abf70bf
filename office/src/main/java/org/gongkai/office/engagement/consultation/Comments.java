package org.gongkai.office.engagement.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 意见建议: keeps what people say about a draft, encrypted, each with a receipt. */
@Component
public class Comments {
    static final String THING = "comment";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String FIELDS = "select m.id, m.consultation_id, m.number, m.way, m.sent_on, m.state, m.shown,"
            + " m.hold_reason, m.topic_id, m.contact is not null has_contact from engagement_comment m ";

    private final JdbcClient jdbc;
    private final ConsultationStore store;
    private final SealedTexts texts;
    private final Classified classified;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Comments(
            JdbcClient jdbc,
            ConsultationStore store,
            SealedTexts texts,
            Classified classified,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.texts = texts;
        this.classified = classified;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What somebody says.
     *
     * @param contact how to reach them; empty where they do not say
     * @param sentOn legal day on which it was sent
     * @param by id of who wrote it down, 0 where they sent it themselves
     */
    public record Said(String words, String contact, CommentWay way, LocalDate sentOn, long by) {}

    /**
     * Keeps a comment and answers its receipt.
     *
     * @throws Refusal where the consultation took none on the day it was sent
     */
    public String take(Body body, long consultation, Said said, Moment now) {
        if (said.words().isBlank()
                || said.words().length() > Comment.LIMIT
                || said.contact().length() > Comment.CONTACT) {
            throw new Refusal(Refusal.Kind.INVALID, "comment-long", Comment.LIMIT);
        }
        classified.refuse(Optional.empty(), body, now, List.of(said.words(), said.contact()));
        return Objects.requireNonNull(transaction.execute(status -> {
            store.find(body, consultation).orElseThrow(Refusal::notFound);
            // one after the other, so that a number is given once
            store.lock(consultation);
            var found = store.find(body, consultation).orElseThrow(Refusal::notFound);
            require(found.consultation(), said);
            var id = jdbc.sql("select nextval(pg_get_serial_sequence('engagement_comment', 'id'))")
                    .query(Long.class)
                    .single();
            var number = DAY.format(said.sentOn()) + String.format(Locale.ROOT, "-%04d", found.received() + 1);
            insert(id, consultation, number, said, now);
            trail.record(now, said.by(), body.id(), THING, id, "receive", "");
            return number;
        }));
    }

    private static void require(Consultation consultation, Said said) {
        var on = said.sentOn();
        var opened = consultation.openedOn().orElse(LocalDate.MAX);
        if (consultation.state() != ConsultationState.OPEN
                || on.isBefore(opened)
                || on.isAfter(consultation.closesOn())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-over");
        }
    }

    private void insert(long id, long consultation, String number, Said said, Moment now) {
        jdbc.sql("insert into engagement_comment (id, consultation_id, number, way, sent_on, at, words, contact)"
                        + " values (:id, :consultation, :number, :way, :on, :at, :words, :contact)")
                .param("id", id)
                .param("consultation", consultation)
                .param("number", number)
                .param("way", said.way().name())
                .param("on", said.sentOn())
                .param("at", Timestamp.from(now.at()))
                .param("words", texts.seal(about(id), said.words()))
                .param(
                        "contact",
                        said.contact().isBlank() ? null : texts.seal(aboutContact(id), said.contact()),
                        Types.BINARY)
                .update();
    }

    private static String about(long id) {
        return THING + "/" + id;
    }

    private static String aboutContact(long id) {
        return about(id) + "/contact";
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getString("number"),
                CommentWay.valueOf(row.getString("way")),
                row.getDate("sent_on").toLocalDate(),
                Comment.State.valueOf(row.getString("state")),
                row.getString("shown"),
                Optional.ofNullable(row.getString("hold_reason")).map(HoldReason::valueOf),
                Optional.ofNullable(row.getObject("topic_id", Long.class)),
                row.getBoolean("has_contact"));
    }

    /** Those of a consultation, undecided ones first. */
    public List<Comment> of(long consultation) {
        return jdbc.sql(FIELDS + "where m.consultation_id = ? order by m.state <> 'RECEIVED', m.id")
                .param(consultation)
                .query(Comments::comment)
                .list();
    }

    /** One of the body. */
    public Comment get(Body body, long id) {
        return jdbc.sql(FIELDS + "join engagement_consultation c on c.id = m.consultation_id where c.body_id = ?"
                        + " and m.id = ?")
                .params(body.id(), id)
                .query(Comments::comment)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** What was said. */
    String words(long id) {
        return texts.open(about(id), sealed("words", id).orElseThrow());
    }

    /** How to reach who said it; the reading is recorded by the caller. */
    Optional<String> contact(long id) {
        return sealed("contact", id).map(bytes -> texts.open(aboutContact(id), bytes));
    }

    private Optional<byte[]> sealed(String column, long id) {
        return jdbc
                .sql("select " + column + " from engagement_comment where id = ? and " + column + " is not null")
                .param(id)
                .query(byte[].class)
                .list()
                .stream()
                .findFirst();
    }

    void decide(long id, Comment.State state, String shown, Optional<HoldReason> reason, Optional<Long> topic) {
        jdbc.sql(
                        "update engagement_comment set state = :state, shown = :shown, hold_reason = :reason, topic_id = :topic"
                                + " where id = :id")
                .param("state", state.name())
                .param("shown", shown)
                .param("reason", reason.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("topic", topic.orElse(null), Types.BIGINT)
                .param("id", id)
                .update();
    }

    /** Forgets how to reach anybody who commented where the feedback is older than a day. */
    int forget(LocalDate before) {
        return jdbc.sql("update engagement_comment m set contact = null where contact is not null and exists (select 1"
                        + " from engagement_feedback f where f.consultation_id = m.consultation_id"
                        + " and f.published_on < ?)")
                .param(before)
                .update();
    }
}
