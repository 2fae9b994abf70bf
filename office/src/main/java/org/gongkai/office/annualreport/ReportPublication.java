package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.write.OutputFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公布: makes the item of the 年报 column out of the accepted report, with the report as PDF, DOCX and XLSX beside it. It
 * goes through review and screening like any other item.
 */
@Component
public class ReportPublication {
    private static final List<OutputFormat> FILES = List.of(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.XLSX);

    private final Reports reports;
    private final ReportStore store;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final KeptFiles files;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ReportPublication(
            Reports reports,
            ReportStore store,
            Publishing publishing,
            Catalogue catalogue,
            KeptFiles files,
            Trail trail,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.store = store;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.files = files;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Opens the draft and answers its id.
     *
     * @throws Refusal where the report is not accepted, has an item already, or the body has no column for reports
     */
    public long draft(Person person, Body body, int year, int version, Moment when) {
        var report = reports.get(body, year);
        if (report.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stale");
        }
        if (report.state() != ReportState.ACCEPTED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "report-not-accepted");
        }
        if (report.item().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "report-published");
        }
        var column = catalogue.of(body).stream()
                .filter(one -> one.block().equals(Block.REPORTS))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "report-column"));
        var versions = reports.versions(report);
        var frozen = versions.get(versions.size() - 1);
        var accepted = frozen.report();
        var kept = new ArrayList<UUID>();
        for (var format : FILES) {
            var name = accepted.title() + "." + format.extension();
            kept.add(files.keep(new Upload(name, ReportBytes.of(accepted, format)), person, body, when)
                    .id());
        }
        return transaction.execute(status -> {
            var draft = new Draft(
                    column.id(),
                    String.valueOf(accepted.title()),
                    "",
                    when.day(),
                    ReportHtml.text(accepted),
                    Metadata.ORDINARY,
                    kept);
            var item = publishing.draft(person, body, draft, when);
            store.publishedAs(report.id(), item, frozen);
            store.step(report.id(), report.edition(), "PUBLISH", "", person, when);
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "publish", "item");
            return item;
        });
    }
}
