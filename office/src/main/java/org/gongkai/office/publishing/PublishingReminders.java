package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.deadlines.Deadlines;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What publishing reminds of: reviews owed after an emergency, answers awaited, validity that runs out, interpretations promised. */
@Component
class PublishingReminders implements Reminders {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Publishing publishing;
    private final Referrals referrals;
    private final Documents documents;
    private final Interpretations interpretations;
    private final Deadlines deadlines;
    private final int referralDays;
    private final int expiryDays;

    PublishingReminders(
            Publishing publishing,
            Referrals referrals,
            Documents documents,
            Interpretations interpretations,
            Deadlines deadlines,
            @Value("${gongkai.referral-working-days}") int referralDays,
            @Value("${gongkai.expiry-reminder-days}") int expiryDays) {
        this.publishing = publishing;
        this.referrals = referrals;
        this.documents = documents;
        this.interpretations = interpretations;
        this.deadlines = deadlines;
        this.referralDays = referralDays;
        this.expiryDays = expiryDays;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        return Stream.of(followUps(body, now), answers(body, now), expiries(body, now), promised(body, now))
                .flatMap(found -> found)
                .toList();
    }

    /** The working days within which an answer to a referral is expected. */
    StatutoryPeriod period(LocalDate referredOn) {
        return StatutoryPeriod.workingDays(referredOn, referralDays);
    }

    private Stream<Reminder> followUps(Body body, Moment now) {
        return publishing.followUps(body).stream().map(owed -> {
            var due = LocalDateTime.ofInstant(owed.due(), OfficeDay.ZONE);
            return new Reminder(
                    "publishing.reminder.follow-up",
                    List.of(owed.item().title(), TIME.format(due)),
                    path(owed.item().id()),
                    due.toLocalDate(),
                    now.at().isAfter(owed.due()));
        });
    }

    private Stream<Reminder> answers(Body body, Moment now) {
        return referrals.open(body).stream().map(open -> {
            var due = deadlines.due(period(open.referredOn()), now.day());
            return new Reminder(
                    "publishing.reminder.answer",
                    List.of(
                            publishing.get(body, open.item()).title(),
                            due.lastDay().toString()),
                    path(open.item()),
                    due.lastDay(),
                    due.left() < 0);
        });
    }

    private Stream<Reminder> expiries(Body body, Moment now) {
        return documents.of(body, now.at()).stream()
                .filter(document -> document.isInForceOn(now.day()))
                .filter(document -> document.expiresOn()
                        .filter(last -> ChronoUnit.DAYS.between(now.day(), last) <= expiryDays)
                        .isPresent())
                .map(document -> {
                    var last = document.expiresOn().orElseThrow();
                    return new Reminder(
                            "publishing.reminder.expiry",
                            List.of(document.title(), last.toString(), ChronoUnit.DAYS.between(now.day(), last)),
                            path(document.id()),
                            last,
                            false);
                });
    }

    private Stream<Reminder> promised(Body body, Moment now) {
        return interpretations.promised(body).stream()
                .map(promise -> new Reminder(
                        "publishing.reminder.interpretation",
                        List.of(promise.title(), promise.dueOn().toString()),
                        path(promise.policy()),
                        promise.dueOn(),
                        now.day().isAfter(promise.dueOn())));
    }

    private static String path(long item) {
        return "items/" + item;
    }
}
