package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.springframework.stereotype.Component;

/** How the publishing work of a body stands, for who supervises it. */
@Component
public final class Standings {
    /**
     * One body.
     *
     * @param open items not yet decided
     * @param late of them, those past the 20 working days
     * @param waiting of them, those somebody has to review, clear or approve
     * @param thisYear items first published since 1 January
     */
    public record Standing(int open, int late, int waiting, Optional<LocalDate> lastPublished, int thisYear) {}

    private final Publishing publishing;
    private final PublicItems items;
    private final PublishingPeriod period;

    Standings(Publishing publishing, PublicItems items, PublishingPeriod period) {
        this.publishing = publishing;
        this.items = items;
        this.period = period;
    }

    public Standing of(Body body, LocalDate today) {
        var open = publishing.open(body);
        var late =
                open.stream().filter(item -> period.due(item, today).left() < 0).count();
        var waiting = open.stream().filter(item -> item.state() != State.DRAFT).count();
        return new Standing(
                open.size(),
                (int) late,
                (int) waiting,
                items.latest(body, 1).stream()
                        .map(PublicItems.Published::publishedOn)
                        .findFirst(),
                items.publishedBetween(body, today.withDayOfYear(1), today));
    }
}
