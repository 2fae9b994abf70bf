package org.gongkai.office.engagement.survey;

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

/** The tables of surveys, as staff see them. */
@Component
class SurveyStore {
    private static final String CASE = "select " + Survey.FIELDS + ", s.version, (select count(*) from"
            + " engagement_sheet e where e.survey_id = s.id) sheets from engagement_survey s ";

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static SurveyCase found(ResultSet row, int number) throws SQLException {
        return new SurveyCase(Survey.of(row, number), row.getInt("version"), row.getInt("sheets"));
    }

    Optional<SurveyCase> find(Body body, long id) {
        return jdbc.sql(CASE + "where s.body_id = ? and s.id = ?")
                .params(body.id(), id)
                .query(SurveyStore::found)
                .optional();
    }

    /** All of a body, the newest first. */
    List<SurveyCase> of(Body body) {
        return jdbc.sql(CASE + "where s.body_id = ? order by s.id desc")
                .param(body.id())
                .query(SurveyStore::found)
                .list();
    }

    List<SurveyCase> withIds(Body body, Collection<Long> ids) {
        return jdbc.sql(CASE + "where s.body_id = ? and s.id = any (?) order by s.id")
                .params(body.id(), ids.toArray(Long[]::new))
                .query(SurveyStore::found)
                .list();
    }

    /** Waits for whoever else changes it; the transaction is open. */
    void lock(long id) {
        jdbc.sql("select id from engagement_survey where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Lets many answer at once, and nobody while it changes; the transaction is open. */
    void share(long id) {
        jdbc.sql("select id from engagement_survey where id = ? for share")
                .param(id)
                .query(Long.class)
                .single();
    }

    long insert(Body body, Survey.Text text, Moment now) {
        return bound(
                        "insert into engagement_survey (body_id, title, intro, closes_on, target, ways, previous_id,"
                                + " drafted_at) values (:body, :title, :intro, :closes, :target, :ways, :previous, :at)"
                                + " returning id",
                        text)
                .param("body", body.id())
                .param("at", Timestamp.from(now.at()))
                .query(Long.class)
                .single();
    }

    void update(long id, Survey.Text text) {
        bound(
                        "update engagement_survey set title = :title, intro = :intro, closes_on = :closes,"
                                + " target = :target, ways = :ways, previous_id = :previous where id = :id",
                        text)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Survey.Text text) {
        return jdbc.sql(sql)
                .param("title", text.title())
                .param("intro", text.intro())
                .param("closes", text.closesOn())
                .param("target", text.target())
                .param("ways", text.ways())
                .param("previous", text.previous().orElse(null), Types.BIGINT);
    }

    void move(long id, SurveyState state) {
        jdbc.sql("update engagement_survey set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id)
                .update();
    }

    void opened(long id, LocalDate on) {
        jdbc.sql("update engagement_survey set opened_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    void step(long id, SurveyAct act, Acting acting, String words, Moment now) {
        jdbc.sql("insert into engagement_survey_step (survey_id, act, day, at, person_id, behalf_id, words)"
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
    Set<Long> persons(long id, Collection<SurveyAct> acts) {
        return new HashSet<>(jdbc.sql("select person_id from engagement_survey_step where survey_id = :id and act in"
                        + " (:acts) union select behalf_id from engagement_survey_step where survey_id = :id and act in"
                        + " (:acts) and behalf_id is not null")
                .param("id", id)
                .param("acts", acts.stream().map(Enum::name).toList())
                .query(Long.class)
                .list());
    }

    /** Why it was returned the last time; empty where it was not. */
    String returned(long id) {
        return jdbc.sql("select words from engagement_survey_step where survey_id = ? and act in ('RETURN',"
                        + " 'RETURN_RESULT') order by id desc limit 1")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
