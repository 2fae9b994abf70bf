package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Guide;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Columns past their time, empty or to be looked at, and a guide that is not current. */
@Component
class FreshnessReminders implements Reminders {
    private static final String KEY = "reminder.columns-";
    private static final String GUIDE = "reminder.guide-";

    private final Freshness freshness;
    private final Guides guides;

    FreshnessReminders(Freshness freshness, Guides guides) {
        this.freshness = freshness;
        this.guides = guides;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var today = now.day();
        var readings = freshness.of(body, today).values();
        var reminders = new ArrayList<Reminder>();
        for (var state : Reading.State.values()) {
            var found = readings.stream()
                    .filter(reading -> reading.state() == state)
                    .toList();
            if (state != Reading.State.FRESH && !found.isEmpty()) {
                var day = found.stream()
                        .map(Reading::due)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(today);
                reminders.add(new Reminder(
                        KEY + state, List.of(found.size()), "freshness", day, state == Reading.State.STALE));
            }
        }
        var guide = guides.of(body, today);
        if (guide.state() != Guide.State.CURRENT) {
            reminders.add(new Reminder(GUIDE + guide.state(), List.of(), "guide", today, false));
        }
        if (guide.waiting().isPresent()) {
            reminders.add(new Reminder(GUIDE + "waiting", List.of(), "guide", today, false));
        }
        return reminders;
    }
}
