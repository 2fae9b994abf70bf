package org.gongkai.office.annualreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.AnnualReport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 年度报告: opened for a year, reviewed by somebody who wrote nothing of it, submitted, returned or accepted; it is written
 * by {@link ReportWriting}. Every act is checked here, whatever the page showed.
 */
@Component
public class Reports {
    /** A report in the trail. */
    public static final String THING = "report";

    /** First year of the present format. */
    public static final int FIRST_YEAR = 2021;

    private final ReportStore store;
    private final VersionStore versions;
    private final Compiler compiler;
    private final Composer composer;
    private final Points points;
    private final Earlier earlier;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final MonthDay dueDay;

    Reports(
            ReportStore store,
            VersionStore versions,
            Compiler compiler,
            Composer composer,
            Points points,
            Earlier earlier,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction,
            @Value("${gongkai.annualreport.due:01-31}") String dueDay) {
        this.store = store;
        this.versions = versions;
        this.compiler = compiler;
        this.composer = composer;
        this.points = points;
        this.earlier = earlier;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
        this.dueDay = MonthDay.parse("--" + dueDay);
    }

    public Optional<Report> find(Body body, int year) {
        return store.find(body, year);
    }

    public Report get(Body body, int year) {
        return find(body, year).orElseThrow(Refusal::notFound);
    }

    /** All years of a body, the newest first. */
    public List<Report> of(Body body) {
        return store.of(body);
    }

    /** 报送期限: as the supervisor set it, else 31 January after the year (条例 第四十九条). */
    public LocalDate due(Body body, int year) {
        return store.due(body, year).orElseGet(() -> dueDay.atYear(year + 1));
    }

    /** Sets the due day of a body's report. */
    public void setDue(Person person, Body body, int year, LocalDate due, Moment when) {
        if (!bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (due.getYear() != year + 1) {
            throw new Refusal(Refusal.Kind.INVALID, "report-due", String.valueOf(year + 1));
        }
        transaction.executeWithoutResult(status -> {
            var id = store.setDue(body, year, due, person, when);
            trail.record(when, person.id(), body.id(), "report-due", id, "set-due", "due");
        });
    }

    /** Starts the report of a year with a text drafted from the facts. */
    public Report open(Person person, Body body, int year, Moment when) {
        requireClerk(person, body);
        bodies.requireOpen(body);
        if (year < FIRST_YEAR || year > when.day().getYear()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "report-year",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(when.day().getYear()));
        }
        var compiled = compiler.compile(body, year, when.at());
        transaction.executeWithoutResult(status -> store.insert(body, year, person, when)
                .ifPresent(id -> {
                    for (var part : TextPart.values()) {
                        store.write(id, part, Narrative.drafted(part, compiled));
                    }
                    store.step(id, 1, "OPEN", "", person, when);
                    trail.record(when, person.id(), body.id(), THING, id, "open", "");
                }));
        return get(body, year);
    }

    public Compiled compiled(Body body, int year, Instant asOf) {
        return compiler.compile(body, year, asOf);
    }

    /** The figures of a report: as they are recorded, or as its parcel says where it is written elsewhere. */
    Compiled compiled(Body body, Report report, Instant asOf) {
        return report.isAway()
                ? versions.latest(report)
                        .map(version -> Compiled.of(report.year(), version))
                        .orElseThrow(Refusal::notFound)
                : compiler.compile(body, report.year(), asOf);
    }

    Map<TextPart, String> texts(Report report) {
        return store.texts(report);
    }

    /** The report as it would be published today. */
    AnnualReport composed(Body body, Compiled compiled, Map<TextPart, String> texts, Moment now) {
        return composer.report(body, compiled, texts, now.day());
    }

    /** What is wrong with a report, or has to be explained. */
    List<Point> points(Body body, Report report, Compiled compiled, AnnualReport composed) {
        return points.of(
                composed,
                report.isAway() ? Optional.empty() : Optional.of(compiled),
                earlier.before(body, report.year()),
                due(body, report.year()),
                store.answers(report));
    }

    /** The warnings of today that are not answered yet, and the errors. */
    public List<Point> open(Body body, int year, Moment now) {
        return today(body, get(body, year), now).stream().filter(Point::isOpen).toList();
    }

    List<Version> versions(Report report) {
        return versions.of(report);
    }

    List<ReportStep> steps(Report report) {
        return store.steps(report);
    }

    List<Comment> comments(Report report) {
        return store.comments(report);
    }

    /** 退回意见 of the body above, on a cell or a part of the text of a submitted report. */
    public void comment(Person person, Body body, int year, String place, String quote, String words, Moment when) {
        var report = get(body, year);
        if (!bodies.dutiesAbove(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (words.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        if (report.state() != ReportState.SUBMITTED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "report-not-submitted");
        }
        if (!Comment.isPlace(place, year)) {
            throw Refusal.notFound();
        }
        transaction.executeWithoutResult(status -> {
            store.comment(report.id(), place, quote.strip(), words.strip(), person, when);
            store.step(report.id(), report.edition(), "COMMENT", place, person, when);
            trail.record(when, person.id(), body.id(), THING, report.id(), "comment", "place");
        });
    }

    /** What this person may do with a report now. */
    public List<ReportAction> possible(Person person, Body body, Report report) {
        return Arrays.stream(ReportAction.values())
                .filter(action -> action.from(report.state(), isTop(body)).isPresent())
                .filter(action -> !report.isAway() || action.isAbove())
                .filter(action -> holds(person, body, action))
                .filter(action ->
                        !action.needsFourEyes() || !store.writers(report).contains(person.id()))
                .toList();
    }

    /**
     * Takes a report a step further.
     *
     * @throws Refusal where the state or the duty forbids it, who wrote would review, findings are open, or comments
     *     are unsettled
     */
    public void act(Person person, Body body, int year, int version, ReportAction action, String words, Moment when) {
        if (!holds(person, body, action)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (action.needsWords() && words.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        transaction.executeWithoutResult(status -> {
            var report = store.fresh(body, year, version);
            var to = action.from(report.state(), isTop(body))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "report-state"));
            if (report.isAway() && !action.isAbove()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "report-away");
            }
            if (action.needsFourEyes() && store.writers(report).contains(person.id())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "report-own");
            }
            var edition = action == ReportAction.CORRECT ? report.edition() + 1 : report.edition();
            if (action == ReportAction.SEND_TO_REVIEW) {
                freeze(person, body, report, when);
            }
            store.set(report.id(), to, edition);
            store.step(report.id(), edition, action.name(), words.strip(), person, when);
            if (to == ReportState.ACCEPTED) {
                versions.accept(report, when);
            }
            var name = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            trail.record(when, person.id(), body.id(), THING, report.id(), name, "state");
        });
    }

    List<AnnualReport> earlier(Body body, int year) {
        return earlier.before(body, year);
    }

    boolean isTop(Body body) {
        return body.standing().parent().isEmpty();
    }

    private void freeze(Person person, Body body, Report report, Moment when) {
        if (store.comments(report).stream().anyMatch(comment -> comment.reply().isEmpty())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "report-comments");
        }
        var compiled = compiler.compile(body, report.year(), when.at());
        var composed = composer.report(body, compiled, store.texts(report), when.day());
        var open = points(body, report, compiled, composed).stream()
                .filter(Point::isOpen)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "report-open-points",
                    open.size(),
                    open.stream().map(Point::rule).distinct().collect(Collectors.joining("、")));
        }
        if (when.day().getYear() <= report.year()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "report-year-runs", String.valueOf(report.year()));
        }
        versions.freeze(report, composed, compiled, person, when);
    }

    List<Point> today(Body body, Report report, Moment when) {
        var compiled = compiled(body, report, when.at());
        var shown = report.isAway() ? versions.latest(report).map(Version::report) : Optional.<AnnualReport>empty();
        return points(
                body,
                report,
                compiled,
                shown.orElseGet(() -> composer.report(body, compiled, store.texts(report), when.day())));
    }

    private boolean holds(Person person, Body body, ReportAction action) {
        var held = action.isAbove() ? bodies.dutiesAbove(person, body) : bodies.duties(person, body);
        return held.stream().anyMatch(action::isFor);
    }

    /** Refuses whoever is no clerk of the body. */
    void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
