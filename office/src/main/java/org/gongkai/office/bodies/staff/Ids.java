package org.gongkai.office.bodies.staff;

/** Ids as forms send them. */
final class Ids {
    private Ids() {}

    /** The id, 0 where nothing or no number was chosen. */
    static long of(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
