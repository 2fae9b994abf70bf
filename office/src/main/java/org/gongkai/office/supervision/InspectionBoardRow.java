package org.gongkai.office.supervision;

import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;

/**
 * A body on the board of its supervisor.
 *
 * @param newest its newest inspection that was carried out
 * @param open findings that are not settled, by indicator
 * @param late those of them whose last day has passed
 * @param repeated those of them that came back
 */
public record InspectionBoardRow(
        Body body, Optional<Inspection> newest, Map<String, Long> open, long late, long repeated) {
    public long all() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }
}
