package org.gongkai.office.supervision.improvement;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** 改进措施提醒: measures that are due within two weeks, or late. */
@Component
class ImprovementReminders implements Reminders {
    private static final int AHEAD_DAYS = 14;

    private final Improvements improvements;

    ImprovementReminders(Improvements improvements) {
        this.improvements = improvements;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var reminders = new ArrayList<Reminder>();
        for (var problem : improvements.all(body, now.at())) {
            for (var measure : problem.measures()) {
                if (problem.withdrawn().isEmpty()
                        && !measure.state().isClosed()
                        && !measure.due().isAfter(now.day().plusDays(AHEAD_DAYS))) {
                    var late = measure.isLate(now.day());
                    var reminder = new Reminder(
                            late ? "improvement.remind.late" : "improvement.remind.soon",
                            List.of(
                                    measure.words(),
                                    measure.owner(),
                                    measure.due().toString()),
                            "improvement/" + problem.id(),
                            measure.due(),
                            late,
                            "",
                            ImprovementRecords.READERS);
                    // what is late is everybody's matter
                    reminders.add(measure.ownerId()
                            .filter(owner -> !late)
                            .map(reminder::onlyFor)
                            .orElse(reminder));
                }
            }
        }
        return reminders;
    }
}
