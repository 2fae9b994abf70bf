package org.gongkai.office.engagement.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of public concern; what is said and written in them is sealed here. */
@Component
class ConcernStore {
    private static final String CONCERN =
            "select id, body_id, year, serial, source_kind, source, title, level, seen_at, at"
                    + " from engagement_concern ";
    private static final String STEP = "select id, concern_id, act, day, at, person_id, behalf_id, happened_at, code,"
            + " item_id, reference from engagement_concern_step ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    ConcernStore(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Keeps a concern under the next number of its body and the year in which it was seen; the transaction is open. */
    long insert(Body body, ConcernFiling filing, String mark, long person, Moment now) {
        // one after the other, so that numbers have no gaps
        jdbc.sql("select pg_advisory_xact_lock(hashtext('engagement_concern'), ?::int)")
                .param(body.id())
                .query((row, n) -> body.id())
                .single();
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('engagement_concern', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into engagement_concern (id, body_id, year, serial, source_kind, source, title, words, level,"
                        + " seen_at, recorded_on, at, person_id, mark, state) select :id, :body, :year,"
                        + " coalesce(max(serial), 0) + 1, :kind, :source, :title, :words, :level, :seen, :day, :at,"
                        + " :person, :mark, 'OPEN' from engagement_concern where body_id = :body and year = :year")
                .param("id", id)
                .param("body", body.id())
                .param("year", filing.seenAt().atZone(OfficeDay.ZONE).getYear())
                .param("kind", filing.kind().name())
                .param("source", filing.source())
                .param("title", filing.title())
                .param("words", texts.seal(about(id), filing.words()))
                .param("level", filing.level().name())
                .param("seen", Timestamp.from(filing.seenAt()))
                .param("day", now.day())
                .param("at", Timestamp.from(now.at()))
                .param("person", person)
                .param("mark", mark)
                .update();
        return id;
    }

    boolean isKnown(Body body, String mark) {
        return jdbc.sql("select count(*) from engagement_concern where body_id = ? and mark = ?")
                        .params(body.id(), mark)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Concern> find(Body body, long id) {
        return jdbc.sql(CONCERN + "where body_id = ? and id = ?")
                .params(body.id(), id)
                .query(ConcernStore::concern)
                .optional();
    }

    /** The newest first. */
    List<Concern> of(Body body) {
        return jdbc.sql(CONCERN + "where body_id = ? order by seen_at desc, id desc")
                .param(body.id())
                .query(ConcernStore::concern)
                .list();
    }

    List<Concern> open(Body body) {
        return jdbc.sql(CONCERN + "where body_id = ? and closed_on is null order by id")
                .param(body.id())
                .query(ConcernStore::concern)
                .list();
    }

    List<Concern> withIds(Body body, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(CONCERN + "where body_id = :body and id in (:ids) order by id")
                        .param("body", body.id())
                        .param("ids", ids)
                        .query(ConcernStore::concern)
                        .list();
    }

    void lock(long id) {
        jdbc.sql("select id from engagement_concern where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    void settle(long id, ConcernState state, Optional<LocalDate> closedOn) {
        jdbc.sql("update engagement_concern set state = :state, closed_on = :day where id = :id")
                .param("state", state.name())
                .param("day", closedOn.orElse(null), Types.DATE)
                .param("id", id)
                .update();
    }

    /** What is said. */
    String words(long id) {
        return texts.open(
                about(id),
                jdbc.sql("select words from engagement_concern where id = ?")
                        .param(id)
                        .query((row, n) -> row.getBytes(1))
                        .single());
    }

    void add(long concern, ConcernStep step, String words) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('engagement_concern_step', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into engagement_concern_step (id, concern_id, act, day, at, person_id, behalf_id, happened_at,"
                        + " code, item_id, reference, words) values (:id, :concern, :act, :day, :at, :person, :behalf,"
                        + " :happened, :code, :item, :reference, :words)")
                .param("id", id)
                .param("concern", concern)
                .param("act", step.act().name())
                .param("day", step.day())
                .param("at", Timestamp.from(step.at()))
                .param("person", step.person())
                .param("behalf", absent(step.behalf()), Types.BIGINT)
                .param("happened", step.happenedAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("code", step.code())
                .param("item", absent(step.item()), Types.BIGINT)
                .param("reference", step.reference())
                .param("words", words.isBlank() ? null : texts.seal(aboutStep(id), words), Types.BINARY)
                .update();
    }

    /** The steps of several concerns, each in the order they were recorded. */
    Map<Long, List<ConcernStep>> steps(Collection<Long> concerns) {
        var steps = new HashMap<Long, List<ConcernStep>>();
        if (!concerns.isEmpty()) {
            jdbc.sql(STEP + "where concern_id in (:ids) order by id")
                    .param("ids", concerns)
                    .query(row -> {
                        steps.computeIfAbsent(row.getLong("concern_id"), id -> new ArrayList<>())
                                .add(step(row));
                    });
        }
        return steps;
    }

    /** What was written with each step of a concern, by its number; steps without words are left out. */
    Map<Long, String> stepWords(long concern) {
        var words = new HashMap<Long, String>();
        jdbc.sql("select id, words from engagement_concern_step where concern_id = ? and words is not null")
                .param(concern)
                .query(row -> {
                    words.put(row.getLong("id"), texts.open(aboutStep(row.getLong("id")), row.getBytes("words")));
                });
        return words;
    }

    private static String about(long id) {
        return "concern/" + id;
    }

    private static String aboutStep(long id) {
        return "concern-step/" + id;
    }

    private static @Nullable Long absent(long id) {
        return id == 0 ? null : id;
    }

    private static Concern concern(ResultSet row, int number) throws SQLException {
        return new Concern(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getInt("serial"),
                ConcernSource.valueOf(row.getString("source_kind")),
                row.getString("source"),
                row.getString("title"),
                ConcernLevel.valueOf(row.getString("level")),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("at").toInstant());
    }

    private static ConcernStep step(ResultSet row) throws SQLException {
        var happened = Optional.ofNullable(row.getTimestamp("happened_at"));
        return new ConcernStep(
                row.getLong("id"),
                ConcernAct.valueOf(row.getString("act")),
                row.getDate("day").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getLong("person_id"),
                row.getLong("behalf_id"),
                happened.map(Timestamp::toInstant),
                row.getString("code"),
                row.getLong("item_id"),
                row.getString("reference"));
    }
}
