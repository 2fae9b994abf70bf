package org.gongkai.office.channels;

import java.util.List;
import java.util.Optional;

/** A channel in one year: its placements, the newest first, and how the promised rhythm was kept, where there is one. */
public record ChannelYear(Channel channel, List<Placement> placements, Optional<Rhythm> rhythm) {
    public ChannelYear {
        placements = List.copyOf(placements);
    }
}
