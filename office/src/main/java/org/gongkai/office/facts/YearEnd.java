package org.gongkai.office.facts;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Moment;

/** What a module still has open that the annual report of a year should know of. */
public interface YearEnd {
    /**
     * One matter to settle or to know before the year is reported.
     *
     * @param key message key of the sentence
     * @param path page behind {@code /desk/<code>/} where it is settled
     * @param blocking whether the figures are incomplete without it
     * @param duties with one of which the page opens
     */
    record Open(String key, List<Object> args, String path, boolean blocking, Set<Duty> duties) {
        public Open {
            args = List.copyOf(args);
            duties = Set.copyOf(duties);
        }

        /** Whether its page opens to somebody with these duties. */
        public boolean isOpenTo(Set<Duty> own) {
            return !Collections.disjoint(duties, own);
        }
    }

    List<Open> open(Body body, int year, Moment now);
}
