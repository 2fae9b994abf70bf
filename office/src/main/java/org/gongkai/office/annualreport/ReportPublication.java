package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.Replacements;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.write.OutputFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公布: makes the item of the 年报 column out of the accepted report, with the report as PDF, DOCX and XLSX beside it. It
 * goes through review and screening like any other item.
 */
@Component
public class ReportPublication {
    private static final List<OutputFormat> FILES = List.of(OutputFormat.PDF, OutputFormat.DOCX, OutputFormat.XLSX);

    /** Corrected cells that are told one by one. */
    private static final int TOLD = 10;

    private final Reports reports;
    private final ReportStore store;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final KeptFiles files;
    private final PublicItems items;
    private final Replacements replacements;
    private final MessageSource messages;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ReportPublication(
            Reports reports,
            ReportStore store,
            Publishing publishing,
            Catalogue catalogue,
            KeptFiles files,
            PublicItems items,
            Replacements replacements,
            MessageSource messages,
            Trail trail,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.store = store;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.files = files;
        this.items = items;
        this.replacements = replacements;
        this.messages = messages;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Opens the draft and answers its id.
     *
     * @throws Refusal where the report is not accepted, has an item already, or the body has no column for reports
     */
    public long draft(Person person, Body body, int year, int version, Moment when) {
        return draft(person, body, year, version, "", when);
    }

    /**
     * Drafts the item, and where the public sees that of an earlier edition, as what will replace it.
     *
     * @param why what was corrected and why, for the public; needed with a correction only
     * @throws Refusal as above
     */
    public long draft(Person person, Body body, int year, int version, String why, Moment when) {
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
        var shown = shown(report);
        if (shown.isPresent() && why.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "report-correction-words");
        }
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
            shown.ifPresent(old -> replacements.plan(
                    person, body, old.item(), item, words(versions, old.version(), frozen, why), when));
            store.publishedAs(report.id(), item, frozen);
            store.step(report.id(), report.edition(), "PUBLISH", "", person, when);
            trail.record(when, person.id(), body.id(), Reports.THING, report.id(), "publish", "item");
            return item;
        });
    }

    /** The item of an earlier edition that the public sees. */
    Optional<ReportStore.Publication> shown(Report report) {
        var made = store.publications(report);
        var visible = items
                .byIds(made.stream().map(ReportStore.Publication::item).toList())
                .stream()
                .map(placed -> placed.item().id())
                .toList();
        return made.stream().filter(one -> visible.contains(one.item())).findFirst();
    }

    /** What the public is told of a correction: why, and what is other than in the version it saw. */
    private String words(List<Version> versions, long before, Version now, String why) {
        var told = new StringBuilder(why.strip());
        versions.stream().filter(version -> version.id() == before).findFirst().ifPresent(old -> {
            var cells = VersionDiff.cells(old.report(), now.report());
            if (!cells.isEmpty()) {
                told.append(t(
                        "annualreport.corrected-cells",
                        cells.stream()
                                .limit(TOLD)
                                .map(cell -> t("annualreport.corrected-cell", cell.name(), cell.before(), cell.after()))
                                .collect(Collectors.joining("；"))));
            }
            if (cells.size() > TOLD) {
                told.append(t("annualreport.corrected-more", cells.size()));
            }
            var sections = VersionDiff.sections(old.report(), now.report());
            if (!sections.isEmpty()) {
                told.append(t("annualreport.corrected-text", String.join("、", sections)));
            }
        });
        return told.toString();
    }

    private String t(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
