package org.gongkai.office.inward;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.trail.Moment;

/**
 * What a resident sends.
 *
 * @param kind which {@link InwardReceiver} takes it
 * @param body code of the body it is for
 * @param day legal day on which it was sent
 * @param fields as typed
 */
public record InwardFiling(String kind, String body, LocalDate day, Map<String, String> fields) {
    /** Form of the id a resident is told: W, the day, and what nobody guesses. */
    public static final String ID = "W[0-9]{8}-[a-hjkmnp-z2-9]{10}";

    public InwardFiling {
        fields = Map.copyOf(fields);
    }

    /** Sent on its day, learned of now. A clock outside may run ahead; nothing was sent after the day on which it came. */
    public Moment sentBy(Moment now) {
        return new Moment(day.isAfter(now.day()) ? now.day() : day, now.at());
    }
}
