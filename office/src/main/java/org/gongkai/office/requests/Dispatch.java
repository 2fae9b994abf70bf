package org.gongkai.office.requests;

/**
 * 送达方式: how a letter goes out.
 *
 * @param tracking 挂号信、特快专递单号, empty where the way has none
 */
public record Dispatch(Way way, String tracking) {
    /** Longest number of a parcel service, in characters. */
    static final int TRACKING = 40;

    public Dispatch {
        if (!isTracking(tracking)) {
            throw new IllegalArgumentException("no tracking number: " + tracking.length() + " characters");
        }
    }

    /** Whether a text can be such a number, or is empty. */
    static boolean isTracking(String text) {
        return text.length() <= TRACKING && text.matches("[A-Za-z0-9-]*");
    }
}
