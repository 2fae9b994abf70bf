package org.gongkai.office.disputes;

import java.util.Optional;
import org.gongkai.report.model.DisputeOutcome;

/**
 * Which disputes a register shows; each empty for all.
 *
 * @param year of registration
 * @param outcome only where table 4 counts it
 */
public record DisputeFilter(
        Optional<Integer> year, Optional<Track> track, Optional<DisputeState> state, Optional<DisputeOutcome> outcome) {
    boolean lets(DisputeCase found) {
        var dispute = found.dispute();
        return year.map(of -> of == dispute.year()).orElse(true)
                && track.map(of -> of == dispute.track()).orElse(true)
                && state.map(of -> of == found.life().state()).orElse(true)
                && outcome.map(of -> dispute.track().group().isPresent()
                                && of == found.life().outcome())
                        .orElse(true);
    }

    /** Whether it shows all. */
    public boolean isEmpty() {
        return year.isEmpty() && track.isEmpty() && state.isEmpty() && outcome.isEmpty();
    }
}
