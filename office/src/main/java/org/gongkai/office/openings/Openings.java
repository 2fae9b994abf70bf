package org.gongkai.office.openings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 期初数据: read from a document in the statutory form, entered by one person, confirmed by another, and from then on
 * facts like any other.
 *
 * @see "design: taking over a running office; 年度报告格式 R01, R10, R11, R15"
 */
@Component
public class Openings implements Facts, FileAccess {
    static final String THING = "opening";

    private final OpeningStore store;
    private final KeptFiles files;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Openings(OpeningStore store, KeptFiles files, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    public List<Opening> of(Body body) {
        return store.of(body);
    }

    /** One opening of the body. */
    public Opening get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    /** Its figures by statutory cell; empty where the document leaves the cell blank. */
    public Map<String, Optional<BigDecimal>> figures(Opening opening) {
        return store.figures(opening.id());
    }

    /**
     * Enters a document's figures; they count once somebody else has confirmed them.
     *
     * @param until the last day the figures cover: 31 December for a report, the day before the start for a register
     * @throws Refusal where the document cannot be read, has unread cells or none, or the year has an opening already
     */
    public long enter(
            Person person, Body body, Opening.Kind kind, LocalDate until, String source, Upload upload, Moment when) {
        require(person, body, Duty.CLERK);
        if (source.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "opening-source");
        }
        if (until.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "opening-later", until.toString());
        }
        if (kind == Opening.Kind.LAST_REPORT && until.getDayOfYear() != until.lengthOfYear()) {
            throw new Refusal(Refusal.Kind.INVALID, "opening-whole-year", until.toString());
        }
        var figures = figures(read(upload));
        return transaction.execute(status -> {
            if (store.isTaken(body, kind, until.getYear())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "opening-taken", String.valueOf(until.getYear()));
            }
            var file = files.keep(upload, person, body, when);
            var id = store.insert(body, kind, until, source.strip(), file.id(), figures, person, when);
            files.attach(List.of(file.id()), THING, id, person, body);
            trail.record(when, person.id(), body.id(), THING, id, "enter", "figures file");
            return id;
        });
    }

    /** Confirms what somebody else entered. */
    public void confirm(Person person, Body body, long id, Moment when) {
        requireReviewer(person, body);
        transaction.executeWithoutResult(status -> {
            var opening = get(body, id);
            if (opening.enteredById() == person.id()) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "opening-own");
            }
            if (opening.confirmedBy().isPresent() || opening.withdrawn().isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "opening-settled");
            }
            store.confirm(id, person, when);
            trail.record(when, person.id(), body.id(), THING, id, "confirm", "confirmed_by");
        });
    }

    /** Takes an opening out of the counts; its record stays. */
    public void withdraw(Person person, Body body, long id, String reason, Moment when) {
        requireReviewer(person, body);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        transaction.executeWithoutResult(status -> {
            if (get(body, id).withdrawn().isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "opening-settled");
            }
            store.withdraw(id, person, reason.strip(), when);
            trail.record(when, person.id(), body.id(), THING, id, "withdraw", "withdrawn_reason");
        });
    }

    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var facts = new ArrayList<Fact>();
        for (var id : store.countingAt(body, period.first(), period.last(), asOf)) {
            store.figures(id)
                    .forEach((cell, value) -> value.ifPresent(
                            number -> facts.add(new Fact(cell, number, List.of(new Fact.Evidence(THING, id))))));
        }
        return facts;
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent()
                && bodies.all().stream()
                        .filter(body -> body.id() == file.bodyId())
                        .anyMatch(body ->
                                bodies.duties(reader.get(), body).stream().anyMatch(duty -> !duty.isAdministration()));
    }

    private static AnnualReport read(Upload upload) {
        try {
            return new ReportReader().read(upload.name(), upload.content());
        } catch (UnreadableDocument e) {
            throw new Refusal(Refusal.Kind.INVALID, "opening-unreadable", upload.name());
        }
    }

    /** All printed cells; a figure that cannot be read is refused, not left out. */
    private static Map<String, Optional<BigDecimal>> figures(AnnualReport report) {
        var figures = new LinkedHashMap<String, Optional<BigDecimal>>();
        for (var layout : report.layouts()) {
            for (var id : layout.cells()) {
                if (report.cell(id) instanceof Cell.Unread unread
                        && !unread.raw().isEmpty()) {
                    throw new Refusal(Refusal.Kind.INVALID, "opening-unread", id.toString(), unread.raw());
                }
                if (!(report.cell(id) instanceof Cell.Unread)) {
                    figures.put(id.toString(), report.number(id));
                }
            }
        }
        if (figures.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "opening-empty");
        }
        return figures;
    }

    private void requireReviewer(Person person, Body body) {
        var duties = bodies.duties(person, body);
        if (!duties.contains(Duty.REVIEWER) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private void require(Person person, Body body, Duty duty) {
        if (!bodies.duties(person, body).contains(duty)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
