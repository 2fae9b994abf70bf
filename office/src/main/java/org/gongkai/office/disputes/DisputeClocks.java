package org.gongkai.office.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenClocks;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** The clocks of open disputes, and what a body is reminded of: its answer, what was ordered, a hearing. */
@Component
class DisputeClocks implements OpenClocks, Reminders {
    private static final int SOON = 3;

    private final DisputeStore store;
    private final Disputes disputes;
    private final Trail trail;

    DisputeClocks(DisputeStore store, Disputes disputes, Trail trail) {
        this.store = store;
        this.disputes = disputes;
        this.trail = trail;
    }

    @Override
    public List<OpenClock> openClocks() {
        return disputes.cases(store.open(Optional.empty()), trail.now()).stream()
                .flatMap(found -> found.life().clock().flatMap(DisputeClock::period).stream()
                        .map(period -> new OpenClock(
                                found.dispute().bodyId(),
                                Disputes.THING,
                                found.dispute().id(),
                                found.dispute().title(),
                                period)))
                .toList();
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        return disputes.open(body, now).stream()
                .flatMap(found -> of(found)
                        .map(reminder -> reminder.ofCase(found.dispute().number(), Duty.SEEING_CASES)))
                .toList();
    }

    private static Stream<Reminder> of(DisputeCase found) {
        var life = found.life();
        var number = found.dispute().number();
        var path = "disputes/" + found.dispute().id();
        var reminders = new ArrayList<Reminder>();
        life.clock()
                .filter(due -> !life.isAnswerDue() || life.left().orElse(0) <= SOON)
                .ifPresent(due -> {
                    var last = due.lastDay(life.calendar());
                    var key = life.isAnswerDue()
                            ? "dispute.remind.answer." + found.dispute().track()
                            : "dispute.remind.order";
                    reminders.add(new Reminder(key, List.of(number, last.toString()), path, last, life.isLate()));
                });
        life.nextHearing()
                .flatMap(DisputeStep::until)
                .ifPresent(day -> reminders.add(
                        new Reminder("dispute.remind.hearing", List.of(number, day.toString()), path, day, false)));
        return reminders.stream();
    }
}
