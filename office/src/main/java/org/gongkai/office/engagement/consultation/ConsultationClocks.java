package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenClocks;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** The clocks of consultations, and what a body is reminded of: comments to read, the hearing's papers, the feedback. */
@Component
class ConsultationClocks implements OpenClocks, Reminders {
    private static final Set<Duty> WRITES = Set.of(Duty.CLERK);
    private static final Set<Duty> APPROVES = Set.of(Duty.APPROVER);
    private static final int DAYS_BEFORE_PAPERS = 5;

    private final ConsultationStore store;
    private final ConsultationPeriods periods;
    private final Hearings hearings;

    ConsultationClocks(ConsultationStore store, ConsultationPeriods periods, Hearings hearings) {
        this.store = store;
        this.periods = periods;
        this.hearings = hearings;
    }

    /** The periods for the feedback, from the last day for comments. */
    @Override
    public List<OpenClock> openClocks() {
        return store.open().stream()
                .map(ConsultationCase::consultation)
                .map(one -> new OpenClock(
                        one.bodyId(), Consultations.THING, one.id(), one.title(), periods.feedback(one.closesOn())))
                .toList();
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        return store.of(body).stream().flatMap(found -> of(found, now.day())).toList();
    }

    private Stream<Reminder> of(ConsultationCase found, LocalDate today) {
        var one = found.consultation();
        return switch (one.state()) {
            case REVIEW -> Stream.of(to(one, "consultation.remind.review", today, APPROVES));
            case FEEDBACK_REVIEW ->
                Stream.of(
                        due(one, "consultation.remind.publish", periods.feedbackDue(one.closesOn()), today, APPROVES));
            case OPEN -> whileOpen(found, today).stream();
            case DRAFT, DONE, CANCELLED -> Stream.empty();
        };
    }

    private List<Reminder> whileOpen(ConsultationCase found, LocalDate today) {
        var one = found.consultation();
        var reminders = new ArrayList<Reminder>();
        if (found.extendTo().isPresent()) {
            reminders.add(to(one, "consultation.remind.extend", one.closesOn(), APPROVES));
        }
        if (found.unread() > 0) {
            reminders.add(new Reminder(
                            "consultation.remind.unread", List.of(one.title(), found.unread()), path(one), today, false)
                    .ofCase("", WRITES));
        }
        one.text().hearing().ifPresent(hearing -> {
            var papers = periods.papersDue(hearing.on());
            var waits = hearings.of(one.id()).papersOn().isEmpty();
            if (waits && !today.isBefore(papers.minusDays(DAYS_BEFORE_PAPERS))) {
                reminders.add(due(one, "consultation.remind.papers", papers, today, WRITES));
            }
        });
        if (one.isClosedOn(today)) {
            reminders.add(due(one, "consultation.remind.feedback", periods.feedbackDue(one.closesOn()), today, WRITES));
        }
        return reminders;
    }

    private static Reminder to(Consultation one, String key, LocalDate day, Set<Duty> duties) {
        return new Reminder(key, List.of(one.title()), path(one), day, false).ofCase("", duties);
    }

    private static Reminder due(Consultation one, String key, LocalDate day, LocalDate today, Set<Duty> duties) {
        return new Reminder(key, List.of(one.title(), day.toString()), path(one), day, today.isAfter(day))
                .ofCase("", duties);
    }

    private static String path(Consultation one) {
        return "consultations/" + one.id();
    }
}
