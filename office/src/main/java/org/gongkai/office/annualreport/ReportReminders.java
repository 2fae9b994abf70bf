package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** 报送提醒: from December on the report that is not started, in January the one that is not submitted. */
@Component
class ReportReminders implements Reminders {
    private final Reports reports;

    ReportReminders(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var today = now.day();
        var reminders = new ArrayList<Reminder>();
        for (var year = today.getYear() - 1; year <= today.getYear(); year++) {
            if (year >= Reports.FIRST_YEAR && !today.isBefore(LocalDate.of(year, 12, 1))) {
                reminder(body, year, today, reminders);
            }
        }
        return reminders;
    }

    private void reminder(Body body, int year, LocalDate today, List<Reminder> reminders) {
        var due = reports.due(body, year);
        var report = reports.find(body, year);
        if (report.isEmpty()) {
            add("annualreport.remind.open", year, "report", due, today, reminders);
            return;
        }
        var state = report.get().state();
        switch (state) {
            case DRAFT, IN_REVIEW, REVIEWED, RETURNED ->
                add("annualreport.remind." + state, year, "report/" + year, due, today, reminders);
            case ACCEPTED -> {
                if (report.get().item().isEmpty()) {
                    add("annualreport.remind.ACCEPTED", year, "report/" + year, due, today, reminders);
                }
            }
            case SUBMITTED -> {}
        }
    }

    private static void add(
            String key, int year, String path, LocalDate due, LocalDate today, List<Reminder> reminders) {
        reminders.add(new Reminder(
                key,
                List.of(String.valueOf(year), due.toString()),
                path,
                due,
                today.isAfter(due),
                "",
                Duty.READING_REPORTS));
    }
}
