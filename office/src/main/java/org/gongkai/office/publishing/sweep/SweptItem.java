package org.gongkai.office.publishing.sweep;

import java.util.List;
import org.gongkai.office.publishing.screening.Place;
import org.gongkai.screening.Severity;

/**
 * An item in which a sweep found something.
 *
 * @param title as the public sees it, masked
 * @param version of the item, for acting on it
 * @param mended whether nothing that blocks is found in it any more, or the public sees it no more
 */
public record SweptItem(long id, String title, int version, boolean mended, List<Line> lines) {
    /**
     * What was found, as it was then.
     *
     * @param leftBy who had answered for leaving it, empty where nobody had
     */
    public record Line(Place place, String kind, String shown, Severity severity, String leftBy) {}

    public SweptItem {
        lines = List.copyOf(lines);
    }
}
