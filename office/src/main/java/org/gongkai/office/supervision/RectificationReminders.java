package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.supervision.inspection.Limits;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/**
 * Reminds of findings: the section before the last day, the head from the day after it, the supervisor above once it has
 * been over for long; and whoever has to hand them out or look again.
 */
@Component
class RectificationReminders implements Reminders {
    private static final Set<Duty> SECTION = Set.of(Duty.CLERK, Duty.CASEWORKER, Duty.REVIEWER);
    private static final Set<Duty> HEAD = Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR);
    private static final Set<Duty> JUDGES = Set.of(Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR);
    private static final Set<Duty> ABOVE = Set.of(Duty.SUPERVISOR);

    private final Findings findings;
    private final IndicatorSettings settings;
    private final Bodies bodies;
    private final OfficeCalendar calendar;

    RectificationReminders(Findings findings, IndicatorSettings settings, Bodies bodies, OfficeCalendar calendar) {
        this.findings = findings;
        this.settings = settings;
        this.bodies = bodies;
        this.calendar = calendar;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var limits = settings.scheme(body, now.day()).limits();
        var today = now.day();
        var open = findings.open(List.of(body));
        var reminders = new ArrayList<Reminder>();
        add(reminders, "inspection.remind.found", open, JUDGES, today, one -> one.state() == FindingState.FOUND);
        add(reminders, "inspection.remind.check", open, JUDGES, today, one -> one.state() == FindingState.RECTIFIED);
        add(
                reminders,
                "inspection.remind.soon",
                open,
                SECTION,
                today,
                one -> one.owner().isEmpty() && isSoon(one, limits, today));
        add(reminders, "inspection.remind.late", open, HEAD, today, one -> one.isLate(today));
        reminders.addAll(owners(open, today));
        for (var below : escalated(body, limits, today)) {
            reminders.add(below);
        }
        return reminders;
    }

    /** What was given to one person stands on their desk from the first day. */
    private static List<Reminder> owners(List<Finding> open, LocalDate today) {
        var own = open.stream()
                .filter(one -> one.state().isBeingMended() && one.owner().isPresent())
                .collect(Collectors.groupingBy(one -> one.owner().orElseThrow(), TreeMap::new, Collectors.toList()));
        var reminders = new ArrayList<Reminder>();
        own.forEach((person, some) -> {
            var mine = new ArrayList<Reminder>();
            add(mine, "inspection.remind.own", some, SECTION, today, one -> true);
            mine.forEach(reminder -> reminders.add(reminder.onlyFor(person)));
        });
        return reminders;
    }

    private boolean isSoon(Finding finding, Limits limits, LocalDate today) {
        return finding.left(today, calendar.current())
                .filter(left -> left >= 0 && left <= limits.of("soon"))
                .isPresent();
    }

    private static void add(
            List<Reminder> reminders,
            String key,
            List<Finding> open,
            Set<Duty> duties,
            LocalDate today,
            Predicate<Finding> which) {
        var some = open.stream().filter(which).toList();
        if (!some.isEmpty()) {
            var day = some.stream()
                    .flatMap(one -> one.due().stream())
                    .min(LocalDate::compareTo)
                    .orElse(today);
            var late = some.stream().anyMatch(one -> one.isLate(today));
            reminders.add(new Reminder(
                    key, List.of(String.valueOf(some.size()), day.toString()), "supervision", day, late, "", duties));
        }
    }

    /** Each body below with findings whose last day has been over for so many working days. */
    private List<Reminder> escalated(Body body, Limits limits, LocalDate today) {
        var reminders = new ArrayList<Reminder>();
        var below = bodies.below(body);
        var open = findings.open(below);
        for (var lower : below) {
            var late = open.stream()
                    .filter(one -> one.bodyId() == lower.id())
                    .filter(one -> one.left(today, calendar.current())
                            .filter(left -> left <= -limits.of("escalate"))
                            .isPresent())
                    .toList();
            if (!late.isEmpty()) {
                var first = late.stream()
                        .flatMap(one -> one.due().stream())
                        .min(LocalDate::compareTo)
                        .orElse(today);
                reminders.add(new Reminder(
                        "inspection.remind.above",
                        List.of(lower.shortName(), String.valueOf(late.size()), first.toString()),
                        "supervision/board",
                        first,
                        true,
                        "",
                        ABOVE));
            }
        }
        return reminders;
    }
}
