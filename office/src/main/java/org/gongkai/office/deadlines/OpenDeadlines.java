package org.gongkai.office.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** What runs and what comes due, asked of every module that has clocks or reminders. */
@Component
public final class OpenDeadlines {
    private final List<OpenClocks> clocks;
    private final List<Reminders> reminders;

    public OpenDeadlines(List<OpenClocks> clocks, List<Reminders> reminders) {
        this.clocks = clocks;
        this.reminders = reminders;
    }

    /** The running clocks whose last day differs between two calendars, the earliest new day first. */
    public List<Moved> moved(WorkingCalendar before, WorkingCalendar after) {
        return clocks.stream()
                .flatMap(source -> source.openClocks().stream())
                .flatMap(clock -> moved(clock, before, after))
                .sorted(Comparator.comparing(Moved::after))
                .toList();
    }

    /** Everything the body is reminded of, the earliest first. */
    public List<Reminder> reminders(Body body, Moment now) {
        return reminders.stream()
                .flatMap(source -> source.reminders(body, now).stream())
                .sorted(Comparator.comparing(Reminder::day))
                .toList();
    }

    private static Stream<Moved> moved(OpenClock clock, WorkingCalendar before, WorkingCalendar after) {
        var old = clock.period().deadline(before).lastDay();
        var now = clock.period().deadline(after).lastDay();
        return old.equals(now) ? Stream.empty() : Stream.of(new Moved(clock, old, now));
    }
}
