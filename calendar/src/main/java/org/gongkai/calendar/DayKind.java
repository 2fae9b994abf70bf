package org.gongkai.calendar;

/** What kind of day it is for an office. */
public enum DayKind {
    /** Monday to Friday, nothing announced. */
    WORKDAY(true),
    /** 调休上班: a day that a notice makes a workday, nearly always a Saturday or Sunday. */
    MAKE_UP(true),
    /** Saturday or Sunday, nothing announced. */
    WEEKEND(false),
    /** A day off by notice, weekends inside a holiday included. */
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether the day counts as 工作日. */
    public boolean isWorked() {
        return worked;
    }
}
