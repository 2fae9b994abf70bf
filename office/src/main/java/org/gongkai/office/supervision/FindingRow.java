package org.gongkai.office.supervision;

import java.util.Optional;

/**
 * A finding as a list shows it.
 *
 * @param indicator name of the indicator
 * @param left working days left to mend it, negative where late; empty where nobody has to
 * @param mine what waits for who looks
 */
public record FindingRow(
        Finding finding, String body, String indicator, Optional<Integer> left, Optional<FindingAct> mine) {
    public boolean isLate() {
        return left.filter(days -> days < 0).isPresent();
    }
}
