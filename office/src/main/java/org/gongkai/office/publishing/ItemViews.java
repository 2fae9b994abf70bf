package org.gongkai.office.publishing;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.deadlines.Deadlines;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Gathers what the review page shows. */
@Component
class ItemViews {
    /**
     * What happened to an item since a form was opened.
     *
     * @param diff empty where the text is the same
     */
    public record News(List<Step> steps, Optional<RevisionDiff> diff) {}

    private final Publishing publishing;
    private final PublishingPeriod period;
    private final PublishingReminders reminders;
    private final Referrals referrals;
    private final Deadlines deadlines;
    private final Bodies bodies;
    private final ItemFiles files;

    ItemViews(
            Publishing publishing,
            PublishingPeriod period,
            PublishingReminders reminders,
            Referrals referrals,
            Deadlines deadlines,
            Bodies bodies,
            ItemFiles files) {
        this.files = files;
        this.publishing = publishing;
        this.period = period;
        this.reminders = reminders;
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.bodies = bodies;
    }

    /**
     * The item for this person.
     *
     * @param from number of the revision to compare with, 0 for the one the office last saw
     */
    ItemView of(Person me, Body body, long id, int from, Moment now) {
        var item = publishing.get(body, id);
        var steps = publishing.steps(item);
        var revisions = publishing.revisions(item);
        var runs = item.state().isOpen() && item.state() != State.AFTER;
        return new ItemView(
                item,
                revisions,
                diff(revisions, from > 0 ? from : seenBefore(item, steps), item.revision()),
                steps,
                publishing.possible(me, body, item),
                bodies.duties(me, body).contains(Duty.CLERK),
                runs ? Optional.of(period.due(item, now.day())) : Optional.empty(),
                runs ? Optional.of(period.explain(item)) : Optional.empty(),
                referrals.of(id).stream()
                        .filter(referral -> referral.answeredOn().isEmpty())
                        .map(referral -> deadlines
                                .due(reminders.period(referral.referredOn()), now.day())
                                .lastDay())
                        .findFirst(),
                publishing.followUps(body).stream()
                        .filter(owed -> owed.item().id() == id)
                        .findFirst());
    }

    /** What happened since the version a form knew. */
    News since(Body body, long id, int version) {
        var item = publishing.get(body, id);
        var revisions = publishing.revisions(item);
        var known = revisions.stream()
                .filter(revision -> revision.version() <= version)
                .mapToInt(Revision::number)
                .max()
                .orElse(0);
        return new News(
                publishing.steps(item).stream()
                        .filter(step -> step.version() > version)
                        .toList(),
                diff(revisions, known, item.revision()));
    }

    private static int seenBefore(Item item, List<Step> steps) {
        return item.publishedRevision() > 0
                ? item.publishedRevision()
                : steps.stream()
                        .filter(step -> step.to() == State.DRAFT)
                        .mapToInt(Step::revision)
                        .max()
                        .orElse(0);
    }

    private Optional<RevisionDiff> diff(List<Revision> revisions, int from, int to) {
        if (from < 1 || from >= to) {
            return Optional.empty();
        }
        return Optional.of(Comparison.of(revisions.get(from - 1), revisions.get(to - 1), files::names));
    }
}
