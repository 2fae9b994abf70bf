package org.gongkai.office.supervision.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.channels.Placement;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.engagement.AnswerTimes;
import org.gongkai.office.engagement.OpenMessages;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Freshness;
import org.gongkai.office.publishing.Interpretations;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.ItemScreening;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.ReviewRecords;
import org.gongkai.office.publishing.WithheldItems;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.office.publishing.screening.Screening;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Asks the other modules what the rules look at; items come in small pages, so that a large body fits into memory. */
@Component
class InspectedReader {
    private static final int PAGE = 100;

    private final Catalogue catalogue;
    private final Freshness freshness;
    private final Guides guides;
    private final Channels channels;
    private final OpenMessages messages;
    private final PublicItems items;
    private final Publishing publishing;
    private final Interpretations interpretations;
    private final ItemScreening screening;
    private final Screening words;
    private final ItemFiles files;
    private final InternalLinks links;
    private final HandChecks checks;
    private final ColumnSigns signs;
    private final SiteFindings site;
    private final WithheldItems kept;
    private final Requests requests;
    private final AnswerTimes answers;
    private final ReviewRecords reviews;
    private final OfficeCalendar calendar;

    InspectedReader(
            Catalogue catalogue,
            Freshness freshness,
            Guides guides,
            Channels channels,
            OpenMessages messages,
            PublicItems items,
            Publishing publishing,
            Interpretations interpretations,
            ItemScreening screening,
            Screening words,
            ItemFiles files,
            InternalLinks links,
            HandChecks checks,
            ColumnSigns signs,
            SiteFindings site,
            WithheldItems kept,
            Requests requests,
            AnswerTimes answers,
            ReviewRecords reviews,
            OfficeCalendar calendar) {
        this.catalogue = catalogue;
        this.freshness = freshness;
        this.guides = guides;
        this.channels = channels;
        this.messages = messages;
        this.items = items;
        this.publishing = publishing;
        this.interpretations = interpretations;
        this.screening = screening;
        this.words = words;
        this.files = files;
        this.links = links;
        this.checks = checks;
        this.signs = signs;
        this.site = site;
        this.kept = kept;
        this.requests = requests;
        this.answers = answers;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    /** @param running the clocks that run for the body */
    Inspected body(Body body, List<OpenClock> running, Moment now) {
        var shown = items.places(body, now.day());
        return new Inspected(
                body,
                now.day(),
                now.at(),
                calendar.current(),
                catalogue.of(body),
                freshness.of(body, now.day()),
                shown,
                items.newest(body, now.day()),
                accounts(body, now),
                guides.of(body, now.day()),
                messages.of(body),
                running.stream().map(clock -> masked(body, clock, now)).toList(),
                publishing.followUps(body).stream()
                        .map(owed -> new Inspected.Owed(
                                owed.item().id(), masked(body, owed.item().title(), now), owed.due()))
                        .toList(),
                checks.of(body),
                signs.of(body).signs(),
                site.lastRun(body).map(run -> new Inspected.Site(run, site.of(body, run))),
                withheld(body, now),
                answers.between(body, now.day().minusYears(1), now.day()),
                answers.lastPublished(body, now.day()),
                links.remembering(body, shown.keySet()));
    }

    private List<Inspected.Withheld> withheld(Body body, Moment now) {
        var withheld = new ArrayList<Inspected.Withheld>();
        kept.of(body)
                .forEach(one -> withheld.add(
                        new Inspected.Withheld("record", one.id(), String.valueOf(one.id()), one.keptOn())));
        requests.withheld(body, now)
                .forEach(one -> withheld.add(new Inspected.Withheld(
                        "request",
                        one.found().request().id(),
                        one.found().request().number(),
                        one.decidedOn())));
        return withheld;
    }

    private List<Inspected.Account> accounts(Body body, Moment now) {
        var placed = new HashMap<Long, List<Placement>>();
        channels.between(body, now.day().minusYears(1), now.day())
                .forEach(one -> placed.computeIfAbsent(one.channelId(), id -> new ArrayList<>())
                        .add(one));
        return channels.of(body).stream()
                .map(channel -> new Inspected.Account(
                        channel,
                        placed.getOrDefault(channel.id(), List.of()).stream()
                                .map(Placement::placedOn)
                                .toList()))
                .toList();
    }

    private OpenClock masked(Body body, OpenClock clock, Moment now) {
        return new OpenClock(
                clock.bodyId(), clock.thing(), clock.thingId(), masked(body, clock.title(), now), clock.period());
    }

    private String masked(Body body, String title, Moment now) {
        return words.maskedLine(body, Set.of(), title, now);
    }

    /** Those of the ids that the public sees, one after the other. */
    Stream<InspectedItem> items(Body body, Collection<Long> ids, Moment now) {
        var all = List.copyOf(ids);
        return Stream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .flatMap(from -> page(body, all.subList(from, Math.min(from + PAGE, all.size())), now));
    }

    private Stream<InspectedItem> page(Body body, List<Long> ids, Moment now) {
        var page = items.byIds(ids).stream()
                .filter(placed -> placed.bodyId() == body.id())
                .toList();
        var shown = page.stream().map(PublicItems.Placed::item).toList();
        var found = screening.of(body, shown, now);
        var broken = files.broken(ids);
        var explained = ids(shown, DocumentKind::needsInterpretation);
        var explainedBy = interpretations.explaining(explained);
        var plans = interpretations.plans(explained);
        var explains = interpretations.explained(ids(shown, kind -> kind == DocumentKind.INTERPRETATION));
        var lacking = reviews.lacking(ids);
        return page.stream().map(placed -> {
            var item = placed.item();
            var inIt = found.getOrDefault(item.id(), List.of());
            return new InspectedItem(
                    placed.columnId(),
                    isPersonal(inIt) ? masked(body, item.title(), now) : item.title(),
                    item,
                    inIt,
                    broken.getOrDefault(item.id(), List.of()),
                    explainedBy.getOrDefault(item.id(), List.of()),
                    Optional.ofNullable(plans.get(item.id())),
                    explains.getOrDefault(item.id(), List.of()),
                    lacking.getOrDefault(item.id(), List.of()));
        });
    }

    private static boolean isPersonal(List<Found> found) {
        return found.stream().anyMatch(one -> one.place().key().equals("title") && one.personal());
    }

    private static List<Long> ids(List<PublicItems.Published> shown, Predicate<DocumentKind> which) {
        return shown.stream()
                .filter(item -> which.test(item.metadata().kind()))
                .map(PublicItems.Published::id)
                .toList();
    }

    /** The running clocks of all bodies by body, asked once for many inspections. */
    static Map<Long, List<OpenClock>> byBody(Stream<OpenClock> clocks) {
        var byBody = new HashMap<Long, List<OpenClock>>();
        clocks.forEach(clock ->
                byBody.computeIfAbsent(clock.bodyId(), id -> new ArrayList<>()).add(clock));
        return byBody;
    }
}
