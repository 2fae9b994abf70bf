package org.gongkai.office.channels;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.Reading;

/**
 * A column with an update rule in a year.
 *
 * @param reading how it stands today
 * @param posts items first published in the year
 * @param longest the longest gap of the year
 * @param broken the gaps that are longer than its rule allows
 */
public record ColumnGauge(
        Column column, Reading reading, int posts, Optional<Rhythm.Gap> longest, List<Rhythm.Gap> broken) {
    public ColumnGauge {
        broken = List.copyOf(broken);
    }
}
