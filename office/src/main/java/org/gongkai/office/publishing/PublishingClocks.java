package org.gongkai.office.publishing;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenClocks;
import org.springframework.stereotype.Component;

/** The clocks of items that are not yet public. */
@Component
class PublishingClocks implements OpenClocks {
    private final Bodies bodies;
    private final ItemStore items;

    PublishingClocks(Bodies bodies, ItemStore items) {
        this.bodies = bodies;
        this.items = items;
    }

    @Override
    public List<OpenClock> openClocks() {
        return bodies.all().stream().flatMap(this::of).toList();
    }

    private Stream<OpenClock> of(Body body) {
        return items.inState(body, State.open()).stream()
                .filter(item -> item.state() != State.AFTER)
                .filter(item -> item.metadata().disclosure() == Disclosure.ACTIVE)
                .map(item -> new OpenClock(body.id(), "item", item.id(), item.title(), PublishingPeriod.period(item)));
    }
}
