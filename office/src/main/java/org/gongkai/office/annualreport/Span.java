package org.gongkai.office.annualreport;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.gongkai.office.Refusal;
import org.gongkai.office.facts.Period;

/** The part of a year that interim tables speak of: a quarter, or the year so far. */
public enum Span {
    /** 第一季度. */
    Q1(1, 3),
    /** 第二季度. */
    Q2(4, 6),
    /** 上半年. */
    TO_Q2(1, 6),
    /** 第三季度. */
    Q3(7, 9),
    /** 前三季度. */
    TO_Q3(1, 9),
    /** 第四季度. */
    Q4(10, 12),
    /** 全年. */
    TO_Q4(1, 12);

    private final int first;
    private final int last;

    Span(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Its days in a year. */
    public Period of(int year) {
        return new Period(
                YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).atEndOfMonth());
    }

    /** As it stands in an address, such as {@code to-q2}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its name. */
    public String key() {
        return "annualreport.span." + name();
    }

    static Span at(String path) {
        return Arrays.stream(values())
                .filter(span -> span.path().equals(path))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
