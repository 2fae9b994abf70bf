package org.gongkai.office.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.WorkingCalendar;

/**
 * A day by which something of ours is due in a dispute.
 *
 * @param rule message key of its legal source, {@code dispute.rule.<rule>}
 * @param period counted by law or by the decision; empty where the organ named a day
 * @param named the day the organ named
 */
public record DisputeClock(String rule, Optional<StatutoryPeriod> period, Optional<LocalDate> named) {
    /** 行政复议法 第四十八条, since 2024. */
    static final int REVIEW_WORKING_DAYS = 10;
    /** 行政复议法 第五十四条, since 2024. */
    static final int SIMPLE_WORKING_DAYS = 5;
    /** 行政复议法（2017年修正）第二十三条; its 第四十条 counts no ten days as working days. */
    static final int EARLIER_REVIEW_DAYS = 10;
    /** 行政诉讼法 第六十七条. */
    static final int DEFENCE_DAYS = 15;
    /** From this day the revised 行政复议法 applies. */
    static final LocalDate REVISED = LocalDate.of(2024, 1, 1);

    /** The clock of our answer; empty where none is due by law or by the organ. */
    static Optional<DisputeClock> ofAnswer(Track track, Round round, DisputeRules rules) {
        var opened = round.opened();
        if (!round.demandsAnswer()) {
            return Optional.empty();
        }
        return switch (track) {
            case REVIEW -> Optional.of(ofReview(opened));
            case SUIT_DIRECT, SUIT_AFTER_REVIEW -> Optional.of(ofSuit(round, rules));
            case COMPLAINT, ORDER ->
                opened.until().map(day -> new DisputeClock("named", Optional.empty(), Optional.of(day)));
        };
    }

    private static DisputeClock ofReview(DisputeStep opened) {
        if (opened.day().isBefore(REVISED)) {
            return counted("review-2017", StatutoryPeriod.calendarDays(opened.day(), EARLIER_REVIEW_DAYS));
        }
        return opened.code().equals(Procedure.SIMPLE.name())
                ? counted("review-simple", StatutoryPeriod.workingDays(opened.day(), SIMPLE_WORKING_DAYS))
                : counted("review", StatutoryPeriod.workingDays(opened.day(), REVIEW_WORKING_DAYS));
    }

    private static DisputeClock ofSuit(Round round, DisputeRules rules) {
        var day = round.opened().day();
        return round.instance() == Instance.FIRST
                ? counted("suit", StatutoryPeriod.calendarDays(day, DEFENCE_DAYS))
                : counted("suit-further", StatutoryPeriod.calendarDays(day, rules.defenceDays()));
    }

    /** The clock of what a decision orders. */
    static DisputeClock ofOrder(DisputeStep ordered) {
        if (ordered.days() == 0) {
            return new DisputeClock("named", Optional.empty(), ordered.until());
        }
        var unit = StatutoryPeriod.Unit.valueOf(ordered.code());
        return counted("ordered", new StatutoryPeriod(ordered.day(), unit, ordered.days(), 0, List.of()));
    }

    private static DisputeClock counted(String rule, StatutoryPeriod period) {
        return new DisputeClock(rule, Optional.of(period), Optional.empty());
    }

    /** The last day on which it is in time. */
    public LocalDate lastDay(WorkingCalendar calendar) {
        return named.orElseGet(() -> period.orElseThrow().deadline(calendar).lastDay());
    }

    /** Working days left after a day; negative: working days past the last one. */
    public int left(LocalDate day, WorkingCalendar calendar) {
        var last = lastDay(calendar);
        return day.isAfter(last)
                ? -Math.max(1, calendar.workingDaysBetween(last, day))
                : calendar.workingDaysBetween(day, last);
    }
}
