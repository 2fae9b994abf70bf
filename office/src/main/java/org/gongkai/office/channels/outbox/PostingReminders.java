package org.gongkai.office.channels.outbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.channels.outbox.PostingViews.Group;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** What channels remind of: one line for each thing to do, with how many wait. */
@Component
class PostingReminders implements Reminders {
    private static final Set<Duty> CLERK = Set.of(Duty.CLERK);
    private static final Set<Duty> APPROVERS = Set.of(Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER);

    private final Postings postings;

    PostingReminders(Postings postings) {
        this.postings = postings;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var counts = postings.counts(body);
        var reminders = new ArrayList<Reminder>();
        for (var group : EnumSet.complementOf(EnumSet.of(Group.UNDER_WAY))) {
            var waiting = group.states().stream()
                    .mapToInt(state -> counts.getOrDefault(state, 0))
                    .sum();
            if (waiting > 0) {
                var late = group == Group.REMOVE || group == Group.STUCK;
                reminders.add(new Reminder(
                                "posting.reminder." + group, List.of(waiting), "postings#" + group, now.day(), late)
                        .ofCase("", group == Group.APPROVE ? APPROVERS : CLERK));
            }
        }
        return reminders;
    }
}
