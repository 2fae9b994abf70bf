package org.gongkai.office.supervision.improvement;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of problems, measures and their progress. */
@Component
class ImprovementStore {
    private final JdbcClient jdbc;

    ImprovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person changes the problems of a body at a time. */
    void lock(Body body) {
        jdbc.sql("select id from bodies_body where id = ? for update")
                .param(body.id())
                .query(Long.class)
                .single();
    }

    /** All problems of a body as they were recorded until an instant, oldest first. */
    List<Problem> of(Body body, Instant asOf) {
        var years = years(body, asOf);
        var measures = measures(body, asOf);
        return jdbc.sql("select p.*, n.name from supervision_problem p join bodies_person n on n.id = p.person_id"
                        + " where p.body_id = :body and p.at <= :asOf order by p.id")
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> {
                    var id = row.getLong("id");
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new Problem(
                            id,
                            years.getOrDefault(id, List.of()),
                            row.getString("words"),
                            Source.valueOf(row.getString("source")),
                            row.getString("reference"),
                            row.getString("name"),
                            row.getObject("entered_on", LocalDate.class),
                            measures.getOrDefault(id, List.of()),
                            withdrawn == null || withdrawn.toInstant().isAfter(asOf)
                                    ? Optional.empty()
                                    : Optional.of(row.getString("withdrawn_reason")));
                })
                .list();
    }

    private Map<Long, List<Integer>> years(Body body, Instant asOf) {
        var years = new LinkedHashMap<Long, List<Integer>>();
        jdbc.sql("select y.problem_id, y.year from supervision_problem_year y join supervision_problem p on p.id ="
                        + " y.problem_id where p.body_id = :body and y.at <= :asOf order by y.problem_id, y.year")
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query(row -> {
                    years.computeIfAbsent(row.getLong("problem_id"), any -> new ArrayList<>())
                            .add(row.getInt("year"));
                });
        return years;
    }

    private Map<Long, List<Measure>> measures(Body body, Instant asOf) {
        var progress = progress(body, asOf);
        var measures = new LinkedHashMap<Long, List<Measure>>();
        jdbc.sql("select m.*, n.name from supervision_measure m join supervision_problem p on p.id = m.problem_id"
                        + " join bodies_person n on n.id = m.person_id"
                        + " where p.body_id = :body and m.at <= :asOf order by m.id")
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query(row -> {
                    var id = row.getLong("id");
                    var problem = row.getLong("problem_id");
                    measures.computeIfAbsent(problem, any -> new ArrayList<>())
                            .add(new Measure(
                                    id,
                                    problem,
                                    row.getString("words"),
                                    row.getString("owner"),
                                    Optional.ofNullable(row.getObject("owner_id", Long.class)),
                                    row.getObject("due", LocalDate.class),
                                    row.getString("name"),
                                    row.getObject("entered_on", LocalDate.class),
                                    progress.getOrDefault(id, List.of())));
                });
        return measures;
    }

    private Map<Long, List<Progress>> progress(Body body, Instant asOf) {
        var progress = new LinkedHashMap<Long, List<Progress>>();
        jdbc.sql("select g.*, n.name from supervision_progress g join supervision_measure m on m.id = g.measure_id"
                        + " join supervision_problem p on p.id = m.problem_id join bodies_person n on n.id ="
                        + " g.person_id where p.body_id = :body and g.at <= :asOf order by g.id")
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query(row -> {
                    progress.computeIfAbsent(row.getLong("measure_id"), any -> new ArrayList<>())
                            .add(new Progress(
                                    row.getLong("id"),
                                    MeasureState.valueOf(row.getString("state")),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("words"),
                                    Optional.ofNullable(row.getObject("file_id", UUID.class)),
                                    Optional.ofNullable(row.getObject("new_due", LocalDate.class)),
                                    row.getString("name"),
                                    row.getObject("entered_on", LocalDate.class)));
                });
        return progress;
    }

    long insert(Body body, String words, Source source, String reference, Person person, Moment when) {
        return jdbc.sql("insert into supervision_problem (body_id, words, source, reference, person_id, entered_on, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(body.id(), words, source.name(), reference, person.id(), when.day(), Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    void name(long problem, int year, Person person, Moment when) {
        jdbc.sql("insert into supervision_problem_year (problem_id, year, person_id, at) values (?, ?, ?, ?)")
                .params(problem, year, person.id(), Timestamp.from(when.at()))
                .update();
    }

    long insert(
            long problem,
            String words,
            String owner,
            Optional<Long> ownerId,
            LocalDate due,
            Person person,
            Moment when) {
        return jdbc.sql(
                        "insert into supervision_measure (problem_id, words, owner, owner_id, due, person_id, entered_on,"
                                + " at) values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .param(1, problem)
                .param(2, words)
                .param(3, owner)
                .param(4, ownerId.orElse(null), Types.BIGINT)
                .param(5, due)
                .param(6, person.id())
                .param(7, when.day())
                .param(8, Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    void insert(long measure, Improvements.Reported reported, Person person, Moment when) {
        jdbc.sql("insert into supervision_progress (measure_id, state, day, words, file_id, new_due, person_id,"
                        + " entered_on, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, measure)
                .param(2, reported.state().name())
                .param(3, reported.day())
                .param(4, reported.words())
                .param(5, reported.file().orElse(null), Types.OTHER)
                .param(6, reported.newDue().orElse(null), Types.DATE)
                .param(7, person.id())
                .param(8, when.day())
                .param(9, Timestamp.from(when.at()))
                .update();
    }

    void withdraw(long problem, String reason, Moment when) {
        jdbc.sql("update supervision_problem set withdrawn_reason = ?, withdrawn_at = ? where id = ?")
                .params(reason, Timestamp.from(when.at()), problem)
                .update();
    }
}
