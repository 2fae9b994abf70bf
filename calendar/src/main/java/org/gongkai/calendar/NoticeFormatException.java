package org.gongkai.calendar;

/** A holiday notice file that cannot be read, with the line that stopped it. */
public final class NoticeFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the line. */
    public enum Reason {
        /** {@code notice} without a year of four digits. */
        NO_YEAR,
        /** Neither {@code notice}, {@code local} nor {@code date off|work name}. */
        NOT_A_DAY,
        /** A date that does not exist. */
        NO_SUCH_DATE,
        /** A date that an earlier line of the file has already settled. */
        DATE_TWICE
    }

    private final int line;
    private final Reason reason;
    private final String found;

    NoticeFormatException(int line, Reason reason, String found) {
        super("line " + line + ": " + reason + ": " + found);
        this.line = line;
        this.reason = reason;
        this.found = found;
    }

    /** Line number, from 1. */
    public int line() {
        return line;
    }

    public Reason reason() {
        return reason;
    }

    /** What stood there. */
    public String found() {
        return found;
    }
}
