package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.OfficeCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** 征集期限、反馈期限、听证期限, by the calendar the office knows now. */
@Component
@EnableConfigurationProperties(ConsultationRules.class)
public class ConsultationPeriods {
    private final ConsultationRules rules;
    private final OfficeCalendar calendar;

    ConsultationPeriods(ConsultationRules rules, OfficeCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** How many days of its unit a kind has at least. */
    public int minimum(ConsultationKind kind) {
        return rules.minimum().getOrDefault(kind, kind.days());
    }

    /** The first day on which comments may close without a reason; counted from the day after the opening. */
    public LocalDate earliestClose(ConsultationKind kind, LocalDate opened) {
        var period = kind.unit() == StatutoryPeriod.Unit.WORKING_DAYS
                ? StatutoryPeriod.workingDays(opened, minimum(kind))
                : StatutoryPeriod.calendarDays(opened, minimum(kind));
        return period.deadline(calendar.current()).lastDay();
    }

    /** Whether comments close sooner than the kind asks for. */
    public boolean isShort(ConsultationKind kind, LocalDate opened, LocalDate closes) {
        return closes.isBefore(earliestClose(kind, opened));
    }

    /** 反馈期限: in months from the last day for comments; a rest day at its end goes on to the next working day. */
    public StatutoryPeriod feedback(LocalDate closes) {
        var days = ChronoUnit.DAYS.between(closes, closes.plusMonths(rules.feedbackMonths()));
        return StatutoryPeriod.calendarDays(closes, (int) days);
    }

    /** The last day of that period. */
    public LocalDate feedbackDue(LocalDate closes) {
        return feedback(closes).deadline(calendar.current()).lastDay();
    }

    /** The first day for a hearing announced on a day. */
    public LocalDate earliestHearing(LocalDate announced) {
        return announced.plusDays(rules.hearingNotice());
    }

    /** The last day on which its participants get the papers. */
    public LocalDate papersDue(LocalDate hearing) {
        return hearing.minusDays(rules.hearingPapers());
    }

    /** Calendar days left for comments, the last day included; empty where they are closed. */
    public Optional<Long> left(LocalDate today, LocalDate closes) {
        return today.isAfter(closes) ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(today, closes));
    }

    /** Working days left for the feedback; negative: days it is late. */
    public int feedbackLeft(LocalDate today, LocalDate closes) {
        var due = feedbackDue(closes);
        return today.isAfter(due)
                ? -calendar.current().workingDaysBetween(due, today)
                : calendar.current().workingDaysBetween(today, due);
    }
}
