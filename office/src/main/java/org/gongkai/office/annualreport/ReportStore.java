package org.gongkai.office.annualreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reports: their state, text, steps, answers, comments and due days. */
@Component
class ReportStore {
    private static final String REPORT =
            "select r.*, (select edition from annualreport_version where id = r.item_version)"
                    + " item_edition from annualreport_report r ";
    private static final String COMMENT = "select c.*, coalesce(c.author, p.name) person from annualreport_comment c"
            + " join bodies_person p on p.id = c.person_id ";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> find(Body body, int year) {
        return jdbc.sql(REPORT + "where body_id = ? and year = ?")
                .params(body.id(), year)
                .query(ReportStore::report)
                .optional();
    }

    /** All years of a body, the newest first. */
    List<Report> of(Body body) {
        return jdbc.sql(REPORT + "where body_id = ? order by year desc")
                .param(body.id())
                .query(ReportStore::report)
                .list();
    }

    /** The reports of bodies for a year, by the id of the body. */
    Map<Long, Report> of(Collection<Long> bodies, int year) {
        var reports = new HashMap<Long, Report>();
        if (!bodies.isEmpty()) {
            jdbc.sql(REPORT + "where body_id in (:bodies) and year = :year")
                    .param("bodies", bodies)
                    .param("year", year)
                    .query(ReportStore::report)
                    .list()
                    .forEach(report -> reports.put(report.bodyId(), report));
        }
        return reports;
    }

    Optional<Report> lock(Body body, int year) {
        return jdbc.sql(REPORT + "where body_id = ? and year = ? for update of r")
                .params(body.id(), year)
                .query(ReportStore::report)
                .optional();
    }

    /**
     * Locks a report that nobody has changed since it was looked at.
     *
     * @throws Refusal where there is none, or somebody has
     */
    Report fresh(Body body, int year, int version) {
        var report = lock(body, year).orElseThrow(Refusal::notFound);
        if (report.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stale");
        }
        return report;
    }

    /** Empty where the year has one. */
    Optional<Long> insert(Body body, int year, Person person, Moment when) {
        return jdbc.sql("insert into annualreport_report (body_id, year, state, opened_by, opened_at)"
                        + " values (?, ?, 'DRAFT', ?, ?) on conflict (body_id, year) do nothing returning id")
                .params(body.id(), year, person.id(), Timestamp.from(when.at()))
                .query(Long.class)
                .optional();
    }

    void set(long id, ReportState state, int edition) {
        jdbc.sql("update annualreport_report set state = ?, edition = ?, version = version + 1 where id = ?")
                .params(state.name(), edition, id)
                .update();
    }

    void touch(long id) {
        jdbc.sql("update annualreport_report set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    /** @param frozen the version the item was made from: it alone becomes public with the item */
    void publishedAs(long id, long item, Version frozen) {
        jdbc.sql("update annualreport_report set item_id = ?, item_version = ?, version = version + 1 where id = ?")
                .params(item, frozen.id(), id)
                .update();
        jdbc.sql("insert into annualreport_publication (report_id, version_id, item_id) values (?, ?, ?)")
                .params(id, frozen.id(), item)
                .update();
    }

    /** An item made from a report, and the version it was made from. */
    record Publication(long item, long version) {}

    /** All items made from a report, the newest first. */
    List<Publication> publications(Report report) {
        return jdbc.sql("select item_id, version_id from annualreport_publication where report_id = ? order by id desc")
                .param(report.id())
                .query((row, n) -> new Publication(row.getLong("item_id"), row.getLong("version_id")))
                .list();
    }

    Map<TextPart, String> texts(Report report) {
        var texts = new EnumMap<TextPart, String>(TextPart.class);
        for (var part : TextPart.values()) {
            texts.put(part, "");
        }
        jdbc.sql("select part, source from annualreport_text where report_id = ?")
                .param(report.id())
                .query((row, n) -> texts.put(TextPart.of(row.getString("part")), row.getString("source")))
                .list();
        return texts;
    }

    void write(long id, TextPart part, String source) {
        jdbc.sql("insert into annualreport_text (report_id, part, source) values (?, ?, ?)"
                        + " on conflict (report_id, part) do update set source = excluded.source")
                .params(id, part.name(), source)
                .update();
    }

    void step(long id, int edition, String action, String words, Person person, Moment when) {
        jdbc.sql("insert into annualreport_step (report_id, edition, action, words, person_id, day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, edition, action, words, person.id(), when.day(), Timestamp.from(when.at()))
                .update();
    }

    /** The newest first. */
    List<ReportStep> steps(Report report) {
        return jdbc.sql("select s.*, p.name person from annualreport_step s join bodies_person p on p.id = s.person_id"
                        + " where s.report_id = ? order by s.id desc")
                .param(report.id())
                .query((row, n) -> new ReportStep(
                        row.getInt("edition"),
                        row.getString("action"),
                        row.getString("words"),
                        row.getLong("person_id"),
                        row.getString("person"),
                        row.getDate("day").toLocalDate()))
                .list();
    }

    /** Who wrote of this edition, or settled what it says: none of them reviews it. */
    Set<Long> writers(Report report) {
        return new HashSet<>(jdbc.sql("select distinct person_id from annualreport_step where report_id = ?"
                        + " and edition = ? and action in"
                        + " ('OPEN', 'SAVE', 'ADJUST', 'ANSWER', 'SEND_TO_REVIEW', 'CORRECT')")
                .params(report.id(), report.edition())
                .query(Long.class)
                .list());
    }

    void answer(long id, String finding, String rule, String words, Person person, Moment when) {
        jdbc.sql("insert into annualreport_answer (report_id, finding, rule, words, person_id, day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, finding, rule, words, person.id(), when.day(), Timestamp.from(when.at()))
                .update();
    }

    /** The latest answers by finding. */
    Map<String, String> answers(Report report) {
        var answers = new HashMap<String, String>();
        jdbc.sql("select finding, words from annualreport_answer where report_id = ? order by id")
                .param(report.id())
                .query((row, n) -> answers.put(row.getString("finding"), row.getString("words")))
                .list();
        return answers;
    }

    void comment(long id, String place, String quote, String words, Person person, Moment when) {
        jdbc.sql("insert into annualreport_comment (report_id, place, quote, words, person_id, day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, place, quote, words, person.id(), when.day(), Timestamp.from(when.at()))
                .update();
    }

    /** One that came in a parcel. */
    void comment(long id, ParcelWords.Remark remark, Person person, Moment when) {
        jdbc.sql("insert into annualreport_comment (report_id, place, quote, words, person_id, day, at, ref, author)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        remark.place(),
                        remark.quote(),
                        remark.words(),
                        person.id(),
                        LocalDate.parse(remark.day()),
                        Timestamp.from(when.at()),
                        remark.ref(),
                        remark.person())
                .update();
    }

    /** The answers to comments that came in a parcel, by the number they have where they were made. */
    Map<Long, String> replies(Report report) {
        var replies = new LinkedHashMap<Long, String>();
        jdbc.sql("select ref, reply from annualreport_comment where report_id = ? and ref is not null"
                        + " and reply is not null order by id")
                .param(report.id())
                .query(row -> {
                    replies.put(row.getLong("ref"), row.getString("reply"));
                });
        return replies;
    }

    /** The latest answers with the rules they are about. */
    List<ParcelWords.Answer> answered(Report report) {
        return jdbc.sql("select distinct on (finding) finding, rule, words from annualreport_answer"
                        + " where report_id = ? order by finding, id desc")
                .param(report.id())
                .query((row, n) ->
                        new ParcelWords.Answer(row.getString("finding"), row.getString("rule"), row.getString("words")))
                .list();
    }

    /** Marks a report as one that is written elsewhere. */
    void away(long id) {
        jdbc.sql("update annualreport_report set away = true where id = ?")
                .param(id)
                .update();
    }

    /** The id of the latest step of a kind; zero where there is none. */
    long lastStep(Report report, String action) {
        return jdbc.sql("select coalesce(max(id), 0) from annualreport_step where report_id = ? and action = ?")
                .params(report.id(), action)
                .query(Long.class)
                .single();
    }

    /** The open ones first. */
    List<Comment> comments(Report report) {
        return jdbc.sql(COMMENT + "where c.report_id = ? order by c.settled_by is not null, c.id")
                .param(report.id())
                .query((row, n) -> new Comment(
                        row.getLong("id"),
                        row.getString("place"),
                        row.getString("quote"),
                        row.getString("words"),
                        row.getString("person"),
                        row.getDate("day").toLocalDate(),
                        Optional.ofNullable(row.getString("reply"))))
                .list();
    }

    /** Whether there was such an open one. */
    boolean settle(Report report, long comment, String reply, Person person, Moment when) {
        return jdbc.sql("update annualreport_comment set reply = ?, settled_by = ?, settled_on = ? where id = ?"
                                + " and report_id = ? and settled_by is null")
                        .params(reply, person.id(), when.day(), comment, report.id())
                        .update()
                > 0;
    }

    Optional<LocalDate> due(Body body, int year) {
        return jdbc.sql("select due from annualreport_due where body_id = ? and year = ? order by id desc limit 1")
                .params(body.id(), year)
                .query(LocalDate.class)
                .optional();
    }

    long setDue(Body body, int year, LocalDate due, Person person, Moment when) {
        return jdbc.sql("insert into annualreport_due (body_id, year, due, person_id, at) values (?, ?, ?, ?, ?)"
                        + " returning id")
                .params(body.id(), year, due, person.id(), Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        var isOfThisEdition = row.getInt("item_edition") == row.getInt("edition");
        return new Report(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                row.getInt("edition"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getBoolean("away"),
                isOfThisEdition ? Optional.ofNullable(row.getObject("item_id", Long.class)) : Optional.empty());
    }
}
