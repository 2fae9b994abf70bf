package org.gongkai.office.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.supervision.inspection.Inspector;
import org.gongkai.office.supervision.inspection.Sample;
import org.gongkai.office.supervision.inspection.Score;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of inspections and what they found. */
@Component
class InspectionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<InspectionLine>> LINES = new TypeReference<>() {};
    private static final String DONE = " and finished_at is not null ";

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an inspection into the queue and answers its id. */
    long insert(Body body, Body orderer, Optional<Long> person, Sample sample, Moment when) {
        jdbc.sql("select id from bodies_body where id = ? for update")
                .param(body.id())
                .query(Long.class)
                .single();
        return jdbc.sql("insert into supervision_inspection (body_id, orderer_id, year, serial, person_id, ordered_on,"
                        + " ordered_at, sample_size, seed) select :body, :orderer, :year, coalesce(max(serial), 0) + 1,"
                        + " cast(:person as bigint), :day, :at, :size, :seed from supervision_inspection"
                        + " where body_id = :body and year = :year returning id")
                .param("body", body.id())
                .param("orderer", orderer.id())
                .param("year", when.day().getYear())
                .param("person", person.orElse(null))
                .param("day", when.day())
                .param("at", Timestamp.from(when.at()))
                .param("size", sample.size())
                .param("seed", sample.seed())
                .query(Long.class)
                .single();
    }

    /** Whether one of the body waits. */
    boolean waits(Body body) {
        return jdbc.sql("select count(*) from supervision_inspection where body_id = ? and finished_at is null")
                        .param(body.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ids of those that wait, the oldest first. */
    List<Long> waiting() {
        return jdbc.sql("select id from supervision_inspection where finished_at is null order by id")
                .query(Long.class)
                .list();
    }

    /** One that waits, kept from others until the transaction ends. */
    Optional<Inspection> claim(long id) {
        return jdbc.sql("select * from supervision_inspection where id = ? and finished_at is null"
                        + " for update skip locked")
                .param(id)
                .query(InspectionStore::inspection)
                .optional();
    }

    /** Keeps what was looked at and what came of it, for good. */
    void finish(long id, Inspector.Result result, List<InspectionLine> lines, Score score, Moment when) {
        jdbc.sql("update supervision_inspection set day = :day, finished_at = :at, items = :items, looked = :looked,"
                        + " columns = :columns, accounts = :accounts, lines = :lines, score = :score, vetoed = :vetoed,"
                        + " passed = :passed where id = :id")
                .param("day", when.day())
                .param("at", Timestamp.from(when.at()))
                .param("items", result.items())
                .param("looked", result.looked().toArray(Long[]::new))
                .param("columns", result.columns())
                .param("accounts", result.accounts())
                .param("lines", JSON.writeValueAsString(lines))
                .param("score", score.value())
                .param("vetoed", score.vetoed())
                .param("passed", score.passes())
                .param("id", id)
                .update();
    }

    void addFault(long inspection, InspectionFault fault) {
        jdbc.sql(
                        "insert into supervision_fault (inspection_id, number, indicator, title, section, evidence, finding_id,"
                                + " times, waived) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        inspection,
                        fault.number(),
                        fault.indicator(),
                        fault.title(),
                        fault.section(),
                        fault.evidence(),
                        fault.finding(),
                        fault.times(),
                        fault.waived())
                .update();
    }

    List<InspectionFault> faults(long inspection) {
        return jdbc.sql("select * from supervision_fault where inspection_id = ? order by number")
                .param(inspection)
                .query((row, n) -> new InspectionFault(
                        row.getInt("number"),
                        row.getString("indicator"),
                        row.getString("title"),
                        row.getString("section"),
                        row.getString("evidence"),
                        row.getLong("finding_id"),
                        row.getInt("times"),
                        row.getBoolean("waived")))
                .list();
    }

    /** One whose body or orderer it is. */
    Optional<Inspection> find(Body body, long id) {
        return jdbc.sql("select * from supervision_inspection where id = :id and :body in (body_id, orderer_id)")
                .param("id", id)
                .param("body", body.id())
                .query(InspectionStore::inspection)
                .optional();
    }

    /** Those of a body, the newest first. */
    List<Inspection> of(Body body, int limit) {
        return jdbc.sql("select * from supervision_inspection where body_id = ? order by id desc limit ?")
                .params(body.id(), limit)
                .query(InspectionStore::inspection)
                .list();
    }

    /** Those of others that a body asked for, the newest first. */
    List<Inspection> ordered(Body body, int limit) {
        return jdbc.sql("select * from supervision_inspection where orderer_id = :body and body_id <> :body"
                        + " order by id desc limit :limit")
                .param("body", body.id())
                .param("limit", limit)
                .query(InspectionStore::inspection)
                .list();
    }

    /** The newest of each of these bodies that was carried out, by the body's id. */
    Map<Long, Inspection> newest(List<Body> bodies) {
        var newest = new HashMap<Long, Inspection>();
        if (!bodies.isEmpty()) {
            jdbc.sql("select distinct on (body_id) * from supervision_inspection where body_id in (:bodies)" + DONE
                            + "order by body_id, id desc")
                    .param("bodies", bodies.stream().map(Body::id).toList())
                    .query(InspectionStore::inspection)
                    .list()
                    .forEach(found -> newest.put(found.bodyId(), found));
        }
        return newest;
    }

    /** Ids of those of a body carried out in a period, as recorded until an instant. */
    List<Long> between(Body body, LocalDate first, LocalDate last, Instant asOf) {
        return jdbc.sql("select id from supervision_inspection where body_id = ? and day between ? and ?"
                        + " and finished_at <= ? order by id")
                .params(body.id(), first, last, Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }

    /** The newest day on which the body was put into the queue by a body's plan. */
    Optional<LocalDate> plannedLast(Body body, Body orderer) {
        return jdbc.sql("select max(ordered_on) from supervision_inspection where body_id = ? and orderer_id = ?"
                        + " and person_id is null")
                .params(body.id(), orderer.id())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static Inspection inspection(ResultSet row, int number) throws SQLException {
        return new Inspection(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("orderer_id"),
                row.getInt("year"),
                row.getInt("serial"),
                Optional.ofNullable(row.getObject("person_id", Long.class)),
                row.getObject("ordered_on", LocalDate.class),
                new Sample(row.getInt("sample_size"), row.getLong("seed")),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                row.getInt("items"),
                Arrays.asList(
                        (Long[]) Objects.requireNonNull(row.getArray("looked")).getArray()),
                row.getInt("columns"),
                row.getInt("accounts"),
                JSON.readValue(row.getString("lines"), LINES),
                row.getBigDecimal("score"),
                row.getBoolean("vetoed"),
                row.getBoolean("passed"));
    }
}
