package org.gongkai.office.annualreport;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.SigningKey;
import org.gongkai.report.model.AnnualReport;
import org.springframework.stereotype.Component;

/** Gathers what the workspace of a report shows: while it is open as it would be today, afterwards as it was frozen. */
@Component
class Workspaces {
    private final Reports reports;
    private final Bodies bodies;
    private final PublicItems items;
    private final ReportPublication publication;
    private final ParcelSending sending;
    private final ParcelKeys keys;

    Workspaces(
            Reports reports,
            Bodies bodies,
            PublicItems items,
            ReportPublication publication,
            ParcelSending sending,
            ParcelKeys keys) {
        this.reports = reports;
        this.bodies = bodies;
        this.items = items;
        this.publication = publication;
        this.sending = sending;
        this.keys = keys;
    }

    Workspace of(Person person, Body body, Report report, Map<TextPart, String> typed, Moment now) {
        var compiled = reports.compiled(body, report, now.at());
        var texts = new EnumMap<>(reports.texts(report));
        texts.putAll(typed);
        var versions = reports.versions(report);
        var frozen = versions.isEmpty() ? Optional.<Version>empty() : Optional.of(versions.get(versions.size() - 1));
        var shown = shown(body, report, frozen, compiled, texts, now);
        var filled = new EnumMap<TextPart, String>(TextPart.class);
        texts.forEach((part, text) -> filled.put(part, Narrative.filled(text, compiled)));
        var due = reports.due(body, report.year());
        var own = bodies.duties(person, body);
        var above = bodies.dutiesAbove(person, body);
        return new Workspace(
                report,
                shown.title() == null ? "" : shown.title(),
                due,
                ChronoUnit.DAYS.between(now.day(), due),
                compiled,
                texts,
                filled,
                Narrative.offered(compiled),
                ReportHtml.tables(shown, "/desk/" + body.code() + "/report/" + report.year() + "/cell"),
                reports.points(body, report, compiled, shown),
                reports.comments(report),
                reports.steps(report),
                reports.possible(person, body, report),
                report.state().isOpen() && !report.isAway() && own.contains(Duty.CLERK),
                report.state() == ReportState.SUBMITTED && above.contains(Duty.SUPERVISOR),
                frozen,
                frozen.map(version -> version.differences(compiled)).orElse(Map.of()),
                report.item()
                        .flatMap(item -> items.byIds(List.of(item)).stream()
                                .findFirst()
                                .map(placed -> placed.item().publishedOn())),
                parcel(body, report, own, above),
                correction(report));
    }

    private Optional<String> correction(Report report) {
        return report.item().isPresent() || publication.shown(report).isEmpty()
                ? Optional.empty()
                : Optional.of(reports.steps(report).stream()
                        .filter(step -> step.action().equals(ReportAction.CORRECT.name()))
                        .map(ReportStep::words)
                        .findFirst()
                        .orElse(""));
    }

    private ParcelView parcel(Body body, Report report, Set<Duty> own, Set<Duty> above) {
        var sends = own.contains(Duty.CLERK) || own.contains(Duty.APPROVER);
        var supervises = above.contains(Duty.SUPERVISOR);
        var ready = sending.isReady(body, report);
        var made = ready ? sending.made(report) : Optional.<KeptParcel>empty();
        var answers = supervises && ParcelSending.isAnswered(report);
        return new ParcelView(
                ready && sends,
                made,
                made.isPresent() && sends,
                report.isAway() ? sending.came(report) : Optional.empty(),
                answers,
                answers ? sending.answered(report) : Optional.empty(),
                keys.own().map(SigningKey::fingerprint).orElse(""),
                keys.known(body, ParcelKeys.Side.ABOVE));
    }

    /** The report as it would be today while it is open, as it was frozen afterwards. */
    AnnualReport shown(Body body, Report report, Moment now) {
        var versions = reports.versions(report);
        var frozen = versions.isEmpty() ? Optional.<Version>empty() : Optional.of(versions.get(versions.size() - 1));
        return shown(body, report, frozen, reports.compiled(body, report, now.at()), reports.texts(report), now);
    }

    private AnnualReport shown(
            Body body,
            Report report,
            Optional<Version> frozen,
            Compiled compiled,
            Map<TextPart, String> texts,
            Moment now) {
        return report.state().isOpen() && !report.isAway() || frozen.isEmpty()
                ? reports.composed(body, compiled, texts, now)
                : frozen.get().report();
    }
}
