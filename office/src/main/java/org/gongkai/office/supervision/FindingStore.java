package org.gongkai.office.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.supervision.inspection.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of findings, their steps and the files that prove what was mended. */
@Component
class FindingStore {
    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file of a finding and the step it came with. */
    record Proof(UUID file, long step) {}

    Optional<Finding> find(Body body, long id) {
        return jdbc.sql("select * from supervision_finding where body_id = ? and id = ?")
                .params(body.id(), id)
                .query(FindingStore::finding)
                .optional();
    }

    /** One, kept from others until the transaction ends. */
    Optional<Finding> lock(Body body, long id) {
        return jdbc.sql("select * from supervision_finding where body_id = ? and id = ? for update")
                .params(body.id(), id)
                .query(FindingStore::finding)
                .optional();
    }

    Optional<Finding> same(Body body, Fault fault) {
        return jdbc.sql("select * from supervision_finding where body_id = ? and indicator = ? and key = ? for update")
                .params(body.id(), fault.indicator(), fault.key())
                .query(FindingStore::finding)
                .optional();
    }

    /** All of a body, the newest first. */
    List<Finding> of(Body body) {
        return jdbc.sql("select * from supervision_finding where body_id = ? order by id desc")
                .param(body.id())
                .query(FindingStore::finding)
                .list();
    }

    /** Those of several bodies in some states. */
    List<Finding> inState(Collection<Long> bodies, Collection<FindingState> states) {
        return bodies.isEmpty()
                ? List.of()
                : jdbc.sql("select * from supervision_finding where body_id in (:bodies) and state in (:states)"
                                + " order by due_on nulls first, id")
                        .param("bodies", bodies)
                        .param("states", states.stream().map(Enum::name).toList())
                        .query(FindingStore::finding)
                        .list();
    }

    long insert(Body body, Fault fault, String evidence, long inspection, LocalDate day) {
        return jdbc.sql(
                        "insert into supervision_finding (body_id, year, serial, indicator, thing, thing_id, key, title,"
                                + " section, evidence, inspection_id, found_on, last_found_on, state)"
                                + " select :body, :year, coalesce(max(serial), 0) + 1, :indicator, :thing, :thingId, :key, :title,"
                                + " :section, :evidence, :inspection, :day, :day, 'FOUND' from supervision_finding"
                                + " where body_id = :body and year = :year returning id")
                .param("body", body.id())
                .param("year", day.getYear())
                .param("indicator", fault.indicator())
                .param("thing", fault.thing())
                .param("thingId", fault.thingId())
                .param("key", fault.key())
                .param("title", fault.title())
                .param("section", fault.section())
                .param("evidence", evidence)
                .param("inspection", inspection)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** It was seen again: what it looked like last, and where it stands now. */
    void seen(Finding finding, String title, String evidence, long inspection, LocalDate day, int times) {
        jdbc.sql("update supervision_finding set title = ?, evidence = ?, inspection_id = ?, last_found_on = ?,"
                        + " times = ? where id = ?")
                .params(title, evidence, inspection, day, times, finding.id())
                .update();
    }

    void move(long id, FindingState state, String section, Optional<LocalDate> due) {
        jdbc.sql("update supervision_finding set state = :state, section = :section, due_on = :due where id = :id")
                .param("state", state.name())
                .param("section", section)
                .param("due", due.orElse(null), Types.DATE)
                .param("id", id)
                .update();
    }

    void own(long id, Optional<Long> person) {
        jdbc.sql("update supervision_finding set owner_id = :person where id = :id")
                .param("person", person.orElse(null), Types.BIGINT)
                .param("id", id)
                .update();
    }

    long add(long finding, FindingStep step) {
        return jdbc.sql("insert into supervision_step (finding_id, kind, day, at, person_id, words, section, due_on)"
                        + " values (:finding, :kind, :day, :at, :person, :words, :section, :due) returning id")
                .param("finding", finding)
                .param("kind", step.kind().name())
                .param("day", step.day())
                .param("at", Timestamp.from(step.at()))
                .param("person", step.person().orElse(null), Types.BIGINT)
                .param("words", step.words())
                .param("section", step.section())
                .param("due", step.due().orElse(null), Types.DATE)
                .query(Long.class)
                .single();
    }

    /** In the order in which they happened. */
    List<FindingStep> steps(long finding) {
        return jdbc.sql("select * from supervision_step where finding_id = ? order by id")
                .param(finding)
                .query((row, n) -> new FindingStep(
                        row.getLong("id"),
                        FindingStep.Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("person_id", Long.class)),
                        row.getString("words"),
                        row.getString("section"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    /** The day of the newest step. */
    LocalDate lastDay(long finding) {
        return jdbc.sql("select day from supervision_step where finding_id = ? order by id desc limit 1")
                .param(finding)
                .query(LocalDate.class)
                .single();
    }

    void attach(long finding, UUID file, long step) {
        jdbc.sql("insert into supervision_file (finding_id, file_id, step_id) values (?, ?, ?)")
                .params(finding, file, step)
                .update();
    }

    List<Proof> proofs(long finding) {
        return jdbc.sql("select file_id, step_id from supervision_file where finding_id = ? order by step_id, file_id")
                .param(finding)
                .query((row, n) -> new Proof(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getInt("serial"),
                row.getString("indicator"),
                row.getString("thing"),
                row.getLong("thing_id"),
                row.getString("key"),
                row.getString("title"),
                row.getString("section"),
                Optional.ofNullable(row.getObject("owner_id", Long.class)),
                row.getString("evidence"),
                row.getLong("inspection_id"),
                row.getObject("found_on", LocalDate.class),
                row.getObject("last_found_on", LocalDate.class),
                row.getInt("times"),
                FindingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
    }
}
