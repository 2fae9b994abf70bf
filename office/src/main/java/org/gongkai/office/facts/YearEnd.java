package org.gongkai.office.facts;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;

/** What a module still has open that the annual report of a year should know of. */
public interface YearEnd {
    /**
     * One matter to settle or to know before the year is reported.
     *
     * @param key message key of the sentence
     * @param path page behind {@code /desk/<code>/} where it is settled
     * @param blocking whether the figures are incomplete without it
     */
    record Open(String key, List<Object> args, String path, boolean blocking) {
        public Open {
            args = List.copyOf(args);
        }
    }

    List<Open> open(Body body, int year, Moment now);
}
