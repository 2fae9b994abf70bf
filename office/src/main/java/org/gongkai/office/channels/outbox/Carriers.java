package org.gongkai.office.channels.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who carries what. */
@Component
class Carriers {
    private final List<Carrier> all;

    Carriers(List<Carrier> all) {
        this.all = List.copyOf(all);
    }

    /** Empty for the modes in which a person carries. */
    Optional<Carrier> of(ChannelMode mode) {
        return all.stream().filter(carrier -> carrier.modes().contains(mode)).findAny();
    }
}
