package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** What a body is reminded of: every concern that waits for its response or its conference, whatever the hours left. */
@Component
class ConcernClocks implements Reminders {
    static final Set<Duty> ON_IT = EnumSet.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER);

    private final Concerns concerns;

    ConcernClocks(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        return concerns.open(body, now).stream().flatMap(life -> of(life, now)).toList();
    }

    private static Stream<Reminder> of(ConcernLife life, Moment now) {
        var reminders = new ArrayList<Reminder>();
        if (life.waits()) {
            reminders.add(reminder("concern.remind.response", life, life.due(), now));
        }
        if (life.waitsForConference()) {
            life.conferenceDue().ifPresent(due -> reminders.add(reminder("concern.remind.conference", life, due, now)));
        }
        return reminders.stream();
    }

    private static Reminder reminder(String key, ConcernLife life, Instant due, Moment now) {
        var hour = due.atZone(OfficeDay.ZONE);
        var shown = hour.toLocalDate() + " " + hour.toLocalTime().withSecond(0).withNano(0);
        var number = life.concern().number();
        return new Reminder(
                        key,
                        List.of(number, shown),
                        "concerns/" + life.concern().id(),
                        hour.toLocalDate(),
                        now.at().isAfter(due))
                .ofCase(number, ON_IT);
    }
}
