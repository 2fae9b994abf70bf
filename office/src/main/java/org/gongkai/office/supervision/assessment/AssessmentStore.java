package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of assessments. */
@Component
class AssessmentStore {
    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scheme> of(Body body) {
        return jdbc.sql("select * from supervision_scheme where body_id = ? order by year desc")
                .param(body.id())
                .query(AssessmentStore::scheme)
                .list();
    }

    Optional<Scheme> find(Body body, long id) {
        return jdbc.sql("select * from supervision_scheme where body_id = ? and id = ?")
                .params(body.id(), id)
                .query(AssessmentStore::scheme)
                .optional();
    }

    /** Announced assessments of a body, the newest first. */
    List<Scheme> assessing(Body body) {
        return jdbc.sql("select s.* from supervision_scheme s join supervision_assessed a on a.scheme_id = s.id"
                        + " where a.body_id = ? and s.state in ('ANNOUNCED', 'CLOSED') order by s.year desc, s.id desc")
                .param(body.id())
                .query(AssessmentStore::scheme)
                .list();
    }

    /** An assessment to change, by one at a time; refused where it does not stand there any more. */
    Scheme lock(Body body, long id, SchemeState state) {
        var scheme = jdbc.sql("select * from supervision_scheme where body_id = ? and id = ? for update")
                .params(body.id(), id)
                .query(AssessmentStore::scheme)
                .optional()
                .orElseThrow(Refusal::notFound);
        if (scheme.state() != state) {
            throw new Refusal(Refusal.Kind.CONFLICT, "assessment-state");
        }
        return scheme;
    }

    Indicator indicator(long scheme, long id) {
        return indicators(scheme).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    Optional<Long> insert(Body body, int year, String title, int least, Person person, Moment when) {
        return jdbc.sql("insert into supervision_scheme (body_id, year, title, least, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id")
                .params(body.id(), year, title, least, person.id(), Timestamp.from(when.at()))
                .query(Long.class)
                .optional();
    }

    void open(long scheme, Moment when) {
        jdbc.sql("update supervision_scheme set state = 'OPEN', opened_on = ?, opened_at = ? where id = ?")
                .params(when.day(), Timestamp.from(when.at()), scheme)
                .update();
    }

    void announce(long scheme, LocalDate until, Person person, Moment when) {
        jdbc.sql("update supervision_scheme set state = 'ANNOUNCED', announced_on = ?, announced_at = ?,"
                        + " announced_by = ?, appeal_until = ? where id = ?")
                .params(when.day(), Timestamp.from(when.at()), person.id(), until, scheme)
                .update();
    }

    void close(long scheme, Moment when) {
        jdbc.sql("update supervision_scheme set state = 'CLOSED', closed_on = ?, closed_at = ? where id = ?")
                .params(when.day(), Timestamp.from(when.at()), scheme)
                .update();
    }

    List<Indicator> indicators(long scheme) {
        return jdbc.sql("select * from supervision_criterion where scheme_id = ? order by id")
                .param(scheme)
                .query((row, n) -> new Indicator(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBigDecimal("weight"),
                        How.valueOf(row.getString("how")),
                        row.getString("fact"),
                        row.getBigDecimal("zero_at"),
                        row.getBigDecimal("full_at"),
                        row.getString("basis")))
                .list();
    }

    long insert(long scheme, Indicator indicator) {
        return jdbc.sql(
                        "insert into supervision_criterion (scheme_id, name, weight, how, fact, zero_at, full_at, basis)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        scheme,
                        indicator.name(),
                        indicator.weight(),
                        indicator.how().name(),
                        indicator.fact(),
                        indicator.zeroAt(),
                        indicator.fullAt(),
                        indicator.basis())
                .query(Long.class)
                .single();
    }

    boolean remove(long scheme, long indicator) {
        return jdbc.sql("delete from supervision_criterion where scheme_id = ? and id = ?")
                        .params(scheme, indicator)
                        .update()
                == 1;
    }

    void assess(long scheme, List<Body> bodies) {
        bodies.forEach(body -> jdbc.sql("insert into supervision_assessed (scheme_id, body_id) values (?, ?)")
                .params(scheme, body.id())
                .update());
    }

    List<Long> assessed(long scheme) {
        return jdbc.sql("select body_id from supervision_assessed where scheme_id = ? order by body_id")
                .param(scheme)
                .query(Long.class)
                .list();
    }

    void score(long scheme, HandScore score, Person person, Moment when) {
        jdbc.sql("insert into supervision_score (scheme_id, indicator_id, body_id, points, words, file_id, person_id,"
                        + " entered_on, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, scheme)
                .param(2, score.indicator())
                .param(3, score.body())
                .param(4, score.points())
                .param(5, score.words())
                .param(6, score.file().orElse(null), Types.OTHER)
                .param(7, person.id())
                .param(8, when.day())
                .param(9, Timestamp.from(when.at()))
                .update();
    }

    /** All entries by hand, the oldest first. */
    List<HandScore> scores(long scheme) {
        return jdbc.sql("select s.*, p.name from supervision_score s join bodies_person p on p.id = s.person_id"
                        + " where s.scheme_id = ? order by s.id")
                .param(scheme)
                .query((row, n) -> new HandScore(
                        row.getLong("body_id"),
                        row.getLong("indicator_id"),
                        row.getBigDecimal("points"),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("file_id", UUID.class)),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    void freeze(long scheme, Score score) {
        jdbc.sql("insert into supervision_result (scheme_id, indicator_id, body_id, points, value, words, evidence,"
                        + " file_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, scheme)
                .param(2, score.indicator())
                .param(3, score.body())
                .param(4, score.points().orElse(null), Types.NUMERIC)
                .param(5, score.value().orElse(null), Types.NUMERIC)
                .param(6, score.words())
                .param(
                        7,
                        score.evidence().stream()
                                .map(one -> one.thing() + ":" + one.id())
                                .collect(Collectors.joining(" ")))
                .param(8, score.file().orElse(null), Types.OTHER)
                .update();
    }

    List<Score> frozen(long scheme) {
        return jdbc.sql("select * from supervision_result where scheme_id = ? order by body_id, indicator_id")
                .param(scheme)
                .query((row, n) -> new Score(
                        row.getLong("body_id"),
                        row.getLong("indicator_id"),
                        Optional.ofNullable(row.getBigDecimal("points")),
                        Optional.ofNullable(row.getBigDecimal("value")),
                        row.getString("words"),
                        evidence(row.getString("evidence")),
                        Optional.ofNullable(row.getObject("file_id", UUID.class)),
                        false))
                .list();
    }

    private static List<Fact.Evidence> evidence(String kept) {
        return Arrays.stream(kept.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> new Fact.Evidence(
                        one.substring(0, one.indexOf(':')), Long.parseLong(one.substring(one.indexOf(':') + 1))))
                .toList();
    }

    long appeal(long scheme, Body body, long indicator, String words, Person person, Moment when) {
        return jdbc.sql(
                        "insert into supervision_appeal (scheme_id, indicator_id, body_id, words, person_id, entered_on,"
                                + " at) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(scheme, indicator, body.id(), words, person.id(), when.day(), Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    List<Appeal> appeals(long scheme) {
        return jdbc.sql("select a.*, p.name, q.name answerer from supervision_appeal a join bodies_person p on p.id ="
                        + " a.person_id left join bodies_person q on q.id = a.answered_by where a.scheme_id = ?"
                        + " order by a.id")
                .param(scheme)
                .query((row, n) -> new Appeal(
                        row.getLong("id"),
                        row.getLong("body_id"),
                        row.getLong("indicator_id"),
                        row.getString("words"),
                        row.getString("name"),
                        row.getObject("entered_on", LocalDate.class),
                        Optional.ofNullable(row.getString("answer")),
                        Optional.ofNullable(row.getBigDecimal("points")),
                        Optional.ofNullable(row.getString("answerer")),
                        Optional.ofNullable(row.getObject("answered_on", LocalDate.class))))
                .list();
    }

    void answer(long appeal, String answer, Optional<BigDecimal> points, Person person, Moment when) {
        jdbc.sql("update supervision_appeal set answer = ?, points = ?, answered_by = ?, answered_on = ?,"
                        + " answered_at = ? where id = ?")
                .param(1, answer)
                .param(2, points.orElse(null), Types.NUMERIC)
                .param(3, person.id())
                .param(4, when.day())
                .param(5, Timestamp.from(when.at()))
                .param(6, appeal)
                .update();
    }

    private static Scheme scheme(ResultSet row, int number) throws SQLException {
        return new Scheme(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getString("title"),
                row.getInt("least"),
                SchemeState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("announced_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("announced_by", Long.class)),
                Optional.ofNullable(row.getObject("appeal_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
