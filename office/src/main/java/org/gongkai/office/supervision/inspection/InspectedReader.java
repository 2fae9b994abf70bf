package org.gongkai.office.supervision.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.channels.Placement;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.engagement.OpenMessages;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Freshness;
import org.gongkai.office.publishing.Interpretations;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.ItemScreening;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.screening.Screening;
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
        this.calendar = calendar;
    }

    /** @param running the clocks that run for the body */
    Inspected body(Body body, List<OpenClock> running, Moment now) {
        return new Inspected(
                body,
                now.day(),
                now.at(),
                calendar.current(),
                catalogue.of(body),
                freshness.of(body, now.day()),
                items.places(body, now.day()),
                items.newest(body, now.day()),
                accounts(body, now),
                guides.of(body, now.day()),
                messages.of(body),
                running.stream().map(clock -> masked(body, clock, now)).toList(),
                publishing.followUps(body).stream()
                        .map(owed -> new Inspected.Owed(
                                owed.item().id(), masked(body, owed.item().title(), now), owed.due()))
                        .toList(),
                links.remembering());
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
                .flatMap(from -> items.byIds(all.subList(from, Math.min(from + PAGE, all.size()))).stream())
                .filter(placed -> placed.bodyId() == body.id())
                .map(placed -> item(body, placed, now));
    }

    private InspectedItem item(Body body, PublicItems.Placed placed, Moment now) {
        var shown = placed.item();
        var found = screening.of(body, shown, now);
        var inTitle = found.stream().anyMatch(one -> one.place().key().equals("title") && one.personal());
        var kind = shown.metadata().kind();
        return new InspectedItem(
                placed.columnId(),
                inTitle ? masked(body, shown.title(), now) : shown.title(),
                shown,
                found,
                files.broken(body, shown.id()),
                kind.needsInterpretation() ? ids(interpretations.of(shown.id())) : List.of(),
                kind.needsInterpretation() ? interpretations.plan(shown.id()) : Optional.empty(),
                kind == DocumentKind.INTERPRETATION ? ids(interpretations.interpretedBy(shown.id())) : List.of());
    }

    private static List<Long> ids(List<Interpretations.Linked> linked) {
        return linked.stream().map(Interpretations.Linked::id).toList();
    }

    /** The running clocks of all bodies by body, asked once for many inspections. */
    static Map<Long, List<OpenClock>> byBody(Stream<OpenClock> clocks) {
        var byBody = new HashMap<Long, List<OpenClock>>();
        clocks.forEach(clock ->
                byBody.computeIfAbsent(clock.bodyId(), id -> new ArrayList<>()).add(clock));
        return byBody;
    }
}
