package org.gongkai.office.engagement.consultation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of consultations, as staff see them. */
@Component
class ConsultationStore {
    private static final String CASE = "select " + Consultation.FIELDS + ", c.version, c.extend_to, c.extend_reason,"
            + " (select count(*) from engagement_comment m where m.consultation_id = c.id) received,"
            + " (select count(*) from engagement_comment m where m.consultation_id = c.id and m.state = 'RECEIVED')"
            + " unread from engagement_consultation c ";

    private final JdbcClient jdbc;

    ConsultationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static ConsultationCase found(ResultSet row, int number) throws SQLException {
        return new ConsultationCase(
                Consultation.of(row, number),
                row.getInt("version"),
                Optional.ofNullable(row.getDate("extend_to")).map(Date::toLocalDate),
                row.getString("extend_reason"),
                row.getInt("received"),
                row.getInt("unread"));
    }

    Optional<ConsultationCase> find(Body body, long id) {
        return jdbc.sql(CASE + "where c.body_id = ? and c.id = ?")
                .params(body.id(), id)
                .query(ConsultationStore::found)
                .optional();
    }

    /** All of a body, the newest first. */
    List<ConsultationCase> of(Body body) {
        return jdbc.sql(CASE + "where c.body_id = ? order by c.id desc")
                .param(body.id())
                .query(ConsultationStore::found)
                .list();
    }

    /** Those of all bodies whose feedback the public waits for. */
    List<ConsultationCase> open() {
        return jdbc.sql(CASE + "where c.state in ('OPEN', 'FEEDBACK_REVIEW') order by c.id")
                .query(ConsultationStore::found)
                .list();
    }

    List<ConsultationCase> withIds(Body body, Collection<Long> ids) {
        return jdbc.sql(CASE + "where c.body_id = ? and c.id = any (?) order by c.id")
                .params(body.id(), ids.toArray(Long[]::new))
                .query(ConsultationStore::found)
                .list();
    }

    /** Waits for whoever else changes it; the transaction is open. */
    void lock(long id) {
        jdbc.sql("select id from engagement_consultation where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    long insert(Body body, ConsultationDraft text, Moment now) {
        return bound(
                        "insert into engagement_consultation (body_id, kind, title, explanation, draft, item_id,"
                                + " closes_on, short_reason, hearing_on, hearing_place, drafted_at) values (:body, :kind,"
                                + " :title, :explanation, :draft, :item, :closes, :reason, :hearing, :place, :at)"
                                + " returning id",
                        text)
                .param("body", body.id())
                .param("at", Timestamp.from(now.at()))
                .query(Long.class)
                .single();
    }

    void update(long id, ConsultationDraft text) {
        bound(
                        "update engagement_consultation set kind = :kind, title = :title, explanation = :explanation,"
                                + " draft = :draft, item_id = :item, closes_on = :closes, short_reason = :reason,"
                                + " hearing_on = :hearing, hearing_place = :place where id = :id",
                        text)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, ConsultationDraft text) {
        return jdbc.sql(sql)
                .param("kind", text.kind().name())
                .param("title", text.title())
                .param("explanation", text.explanation())
                .param("draft", text.draft())
                .param("item", text.item().orElse(null), Types.BIGINT)
                .param("closes", text.closesOn())
                .param("reason", text.shortReason())
                .param("hearing", text.hearing().map(Hearing::on).orElse(null), Types.DATE)
                .param("place", text.hearing().map(Hearing::place).orElse(""));
    }

    void move(long id, ConsultationState state) {
        jdbc.sql("update engagement_consultation set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    void opened(long id, LocalDate on) {
        jdbc.sql("update engagement_consultation set opened_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    void propose(long id, LocalDate until, String reason) {
        jdbc.sql("update engagement_consultation set extend_to = ?, extend_reason = ? where id = ?")
                .params(until, reason, id)
                .update();
    }

    void extend(long id) {
        jdbc.sql("update engagement_consultation set closes_on = extend_to, notice = extend_reason, extend_to = null,"
                        + " extend_reason = '' where id = ?")
                .param(id)
                .update();
    }

    void decline(long id) {
        jdbc.sql("update engagement_consultation set extend_to = null, extend_reason = '' where id = ?")
                .param(id)
                .update();
    }

    void notice(long id, String words) {
        jdbc.sql("update engagement_consultation set notice = ? where id = ?")
                .params(words, id)
                .update();
    }

    void step(long id, ConsultationAct act, Acting acting, String words, Moment now) {
        jdbc.sql("insert into engagement_consultation_step (consultation_id, act, day, at, person_id, behalf_id, words)"
                        + " values (:id, :act, :day, :at, :person, :behalf, :words)")
                .param("id", id)
                .param("act", act.name())
                .param("day", now.day())
                .param("at", Timestamp.from(now.at()))
                .param("person", acting.person().id())
                .param("behalf", acting.isDeputy() ? acting.forWhom().id() : null, Types.BIGINT)
                .param("words", words)
                .update();
    }

    /** Whoever did one of these acts, or in whose stead it was done. */
    Set<Long> persons(long id, Collection<ConsultationAct> acts) {
        return new HashSet<>(jdbc.sql("select person_id from engagement_consultation_step where consultation_id = :id"
                        + " and act in (:acts) union select behalf_id from engagement_consultation_step where"
                        + " consultation_id = :id and act in (:acts) and behalf_id is not null")
                .param("id", id)
                .param("acts", acts.stream().map(Enum::name).toList())
                .query(Long.class)
                .list());
    }

    /** Why it was returned the last time; empty where it was not. */
    String returned(long id) {
        return jdbc.sql("select words from engagement_consultation_step where consultation_id = ? and act in ('RETURN',"
                        + " 'RETURN_FEEDBACK') order by id desc limit 1")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
