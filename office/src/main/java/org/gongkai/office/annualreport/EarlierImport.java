package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the report of a year before this system; a cell that could not be read is typed, never guessed. */
@Component
public class EarlierImport implements FileAccess {
    private static final String THING = "earlier-report";
    private static final int FIRST_YEAR = 2008;

    private final EarlierStore store;
    private final KeptFiles files;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    EarlierImport(EarlierStore store, KeptFiles files, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Keeps a report that names its body and year and has no unread cell. */
    public void take(Person person, Body body, Upload upload, Moment when) {
        var report = read(upload.name(), upload.content());
        var file = files.keep(asKept(upload), person, body, when);
        take(person, body, file, report, new Form(Map.of("report-year", String.valueOf(report.year()))), when);
    }

    /** Web pages and JSON are kept as plain text: nobody's browser shall run an uploaded page. */
    static Upload asKept(Upload upload) {
        return upload.name().matches("(?i).*\\.(html?|json|md)")
                ? new Upload(upload.name() + ".txt", upload.content())
                : upload;
    }

    /** @throws Refusal where it is no report, or one that cannot be read, such as a photo */
    static AnnualReport read(String name, byte[] content) {
        try {
            var report = new ReportReader().read(name, content);
            if (report.cells().values().stream().allMatch(cell -> cell instanceof Cell.Unread)
                    && report.sections().isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "earlier-none", name);
            }
            return report;
        } catch (UnreadableDocument e) {
            throw new Refusal(Refusal.Kind.INVALID, "earlier-unreadable", name);
        }
    }

    /** The cells that have to be typed from the original. */
    static List<CellId> unread(AnnualReport report) {
        return report.cells().entrySet().stream()
                .filter(cell -> cell.getValue() instanceof Cell.Unread)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many cells the original leaves blank; they stay blank. */
    static long blank(AnnualReport report) {
        return report.cells().values().stream()
                .filter(cell -> cell instanceof Cell.Blank)
                .count();
    }

    /** Keys of sentences: what does not look like an earlier report of this body. */
    List<String> doubts(Body body, AnnualReport report) {
        var doubts = new ArrayList<String>();
        if (report.body() == null) {
            doubts.add("annualreport.doubt.no-body");
        } else if (!BodyName.same(body.name(), report.body()) && !BodyName.same(body.shortName(), report.body())) {
            doubts.add("annualreport.doubt.other-body");
        }
        if (report.year() == null) {
            doubts.add("annualreport.doubt.no-year");
        }
        return doubts;
    }

    /**
     * Keeps the report with what was typed.
     *
     * @throws Refusal where a cell is missing or no number, a doubt was not confirmed, or the year lies ahead
     */
    void take(Person person, Body body, KeptFile file, AnnualReport report, Form form, Moment when) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        var text = form.text("report-year");
        form.require(text.matches("\\d{4}"), "report-year", "earlier-year");
        var cells = new LinkedHashMap<>(report.cells());
        var typed = new ArrayList<String>();
        for (var id : unread(report)) {
            var value = form.text(id.toString());
            form.require(value.matches("-?\\d{1,12}(\\.\\d{1,6})?"), id.toString(), "earlier-cell");
            if (form.problem(id.toString()).isEmpty()) {
                cells.put(id, new Cell.Value(new BigDecimal(value), null, value, Origin.NOWHERE));
                typed.add(id.toString());
            }
        }
        form.require(doubts(body, report).isEmpty() || !form.text("confirmed").isEmpty(), "confirmed", "earlier-doubt");
        form.settle();
        int year = Integer.parseInt(text);
        if (year < FIRST_YEAR || year >= when.day().getYear()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "earlier-other-year",
                    String.valueOf(when.day().getYear() - 1));
        }
        var complete = new AnnualReport(
                file.name(),
                report.title(),
                body.name(),
                year,
                report.preamble(),
                report.sections(),
                report.formats(),
                cells,
                List.of());
        transaction.executeWithoutResult(status -> {
            store.withdraw(body, year, person);
            var id = store.insert(body, year, complete, file.id(), typed, person, when);
            files.attach(List.of(file.id()), THING, id, person, body);
            trail.record(when, person.id(), body.id(), THING, id, "enter", "figures file");
        });
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent()
                && bodies.duties(reader.get(), bodies.withId(file.bodyId())).stream()
                        .anyMatch(duty -> !duty.isAdministration());
    }
}
