package org.gongkai.office.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** 更新规则 of a column. Days are calendar days, as the national inspection counts them. */
public sealed interface UpdateRule {
    /** The last day on which the column is in time if it was last looked after on that day. */
    LocalDate due(LocalDate last);

    /** Key of the words that say it, with {@link #args()}. */
    String key();

    Object[] args();

    /** As kept: {@code P14D}, {@code P6M}, {@code --03-31}, {@code change/P1Y}. */
    String text();

    /** Days from one due day to the next, roughly. */
    long days();

    /** Something new every so many days, months or years. */
    record Every(Period period) implements UpdateRule {
        public Every {
            if (period.isNegative() || period.isZero()) {
                throw new DateTimeException("no period: " + period);
            }
        }

        @Override
        public LocalDate due(LocalDate last) {
            return last.plus(period);
        }

        @Override
        public String key() {
            return "update." + (period.getYears() > 0 ? "years" : period.getMonths() > 0 ? "months" : "days");
        }

        @Override
        public Object[] args() {
            return new Object[] {Math.max(period.getYears(), Math.max(period.getMonths(), period.getDays()))};
        }

        @Override
        public String text() {
            return period.toString();
        }

        @Override
        public long days() {
            return length(period);
        }
    }

    /** Something new in every calendar year by a day, such as the annual report by 31 January. */
    record YearlyBy(MonthDay day) implements UpdateRule {
        @Override
        public LocalDate due(LocalDate last) {
            return day.atYear(last.getYear() + 1);
        }

        @Override
        public String key() {
            return "update.yearly";
        }

        @Override
        public Object[] args() {
            return new Object[] {day.getMonthValue(), day.getDayOfMonth()};
        }

        @Override
        public String text() {
            return day.toString();
        }

        @Override
        public long days() {
            return length(Period.ofYears(1));
        }
    }

    /** On change only; age alone never makes it stale, but somebody looks at it once in the period. */
    record OnChange(Period check) implements UpdateRule {
        @Override
        public LocalDate due(LocalDate last) {
            return last.plus(check);
        }

        @Override
        public String key() {
            return "update.change";
        }

        @Override
        public Object[] args() {
            return new Object[] {check.toTotalMonths()};
        }

        @Override
        public String text() {
            return CHANGE + check;
        }

        @Override
        public long days() {
            return length(check);
        }
    }

    /** Before the period of a rule that speaks of change. */
    String CHANGE = "change/";

    /** Reads {@link #text()}; throws {@link DateTimeException} for anything else. */
    static UpdateRule parse(String text) {
        if (text.startsWith(CHANGE)) {
            return new OnChange(Period.parse(text.substring(CHANGE.length())));
        }
        return text.startsWith("--") ? new YearlyBy(MonthDay.parse(text)) : new Every(Period.parse(text));
    }

    private static long length(Period period) {
        var day = LocalDate.of(2021, 1, 1);
        return ChronoUnit.DAYS.between(day, day.plus(period));
    }
}
