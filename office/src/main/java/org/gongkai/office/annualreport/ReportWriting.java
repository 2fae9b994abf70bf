package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.CellId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 编写: the clerk's work on a report that is open: text with live figures, adjusted cells, answers above and below. */
@Component
public class ReportWriting {
    private static final int LONGEST = 20_000;

    private final Reports reports;
    private final ReportStore store;
    private final AdjustmentStore adjustments;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ReportWriting(
            Reports reports,
            ReportStore store,
            AdjustmentStore adjustments,
            Trail trail,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.store = store;
        this.adjustments = adjustments;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Keeps the text; a figure in braces that does not exist is refused with its name. */
    public void save(Person person, Body body, int year, int version, Map<TextPart, String> texts, Moment when) {
        reports.requireClerk(person, body);
        for (var text : texts.entrySet()) {
            if (text.getValue().length() > LONGEST) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "report-long", text.getKey().heading());
            }
            var unknown = Narrative.unknown(text.getValue());
            if (!unknown.isEmpty()) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "report-figure", text.getKey().heading(), String.join("、", unknown));
            }
        }
        changed(person, body, year, version, "SAVE", "", when, report -> {
            texts.forEach((part, text) -> store.write(report.id(), part, text));
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "save", "text");
        });
    }

    /** Reports a cell otherwise than the records count; an empty value takes the adjustment back. */
    public void adjust(
            Person person,
            Body body,
            int year,
            int version,
            CellId cell,
            Optional<BigDecimal> value,
            String reason,
            Moment when) {
        reports.requireClerk(person, body);
        if (!Compiler.layout(year).contains(cell)) {
            throw Refusal.notFound();
        }
        if (value.isPresent() && reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "report-adjust-reason");
        }
        var isAmount = cell.block().equals("a20_8");
        if (value.filter(number -> number.signum() < 0
                        || !isAmount && number.stripTrailingZeros().scale() > 0)
                .isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "report-adjust-value");
        }
        changed(person, body, year, version, "ADJUST", cell.toString(), when, report -> {
            if (value.isPresent()) {
                adjustments.set(body, year, cell.toString(), value.get(), reason.strip(), person, when);
            } else if (!adjustments.withdraw(body, year, cell.toString(), person, when)) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "adjust", "cell");
        });
    }

    /** Answers a finding in writing; the answer goes up with the report and holds while the finding stays the same. */
    public void answer(Person person, Body body, int year, int version, String key, String answer, Moment when) {
        reports.requireClerk(person, body);
        if (answer.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        var report = reports.get(body, year);
        var point = reports.today(body, report, when).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "report-point-gone"));
        if (point.severity() == Severity.ERROR) {
            throw new Refusal(Refusal.Kind.INVALID, "report-error-answer");
        }
        changed(person, body, year, version, "ANSWER", point.rule(), when, open -> {
            store.answer(open.id(), key, point.rule(), answer.strip(), person, when);
            trail.record(when, person.id(), body.id(), Reports.THING, open.id(), "answer", "finding");
        });
    }

    /** Answers a comment of the body above. */
    public void settle(Person person, Body body, int year, int version, long comment, String reply, Moment when) {
        reports.requireClerk(person, body);
        if (reply.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        changed(person, body, year, version, "SETTLE", "", when, report -> {
            if (!store.settle(report, comment, reply.strip(), person, when)) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "settle", "comment");
        });
    }

    private interface Change {
        void of(Report report);
    }

    /** A change of an open report in one transaction. */
    private void changed(
            Person person, Body body, int year, int version, String action, String words, Moment when, Change change) {
        transaction.executeWithoutResult(status -> {
            var report = store.fresh(body, year, version);
            if (report.isAway()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "report-away");
            }
            if (!report.state().isOpen()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "report-locked");
            }
            change.of(report);
            store.step(report.id(), report.edition(), action, words, person, when);
            store.touch(report.id());
        });
    }
}
