package org.gongkai.office.supervision.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Appeals that wait for an answer, and for a body the time in which it may appeal. */
@Component
class AssessmentReminders implements Reminders {
    private final Assessments assessments;
    private final Appeals appeals;

    AssessmentReminders(Assessments assessments, Appeals appeals) {
        this.assessments = assessments;
        this.appeals = appeals;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var reminders = new ArrayList<Reminder>();
        for (var scheme : assessments.of(body)) {
            var open = scheme.state() == SchemeState.ANNOUNCED
                    ? appeals.of(scheme).stream().filter(Appeal::isOpen).count()
                    : 0;
            var until = scheme.appealUntil().orElse(now.day());
            if (open > 0) {
                reminders.add(new Reminder(
                        "assessment.remind.appeals",
                        List.of(scheme.title(), open),
                        "assessment/" + scheme.id(),
                        until,
                        now.day().isAfter(until),
                        "",
                        Set.of(Duty.SUPERVISOR, Duty.APPROVER)));
            }
        }
        for (var scheme : assessments.assessing(body)) {
            scheme.appealUntil()
                    .filter(until -> scheme.state() == SchemeState.ANNOUNCED
                            && !now.day().isAfter(until))
                    .ifPresent(until -> reminders.add(new Reminder(
                            "assessment.remind.announced",
                            List.of(scheme.title(), until.toString()),
                            "assessed",
                            until,
                            false,
                            "",
                            Set.of(Duty.CLERK, Duty.APPROVER))));
        }
        return reminders;
    }
}
