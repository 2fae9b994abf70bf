package org.gongkai.office.catalogue;

import org.gongkai.office.bodies.BodyAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a body that was added through the register its standard columns, in the same transaction. */
@Component
class NewBodies {
    private final Catalogue catalogue;

    NewBodies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @EventListener
    void on(BodyAdded added) {
        catalogue.addStandard(added.body());
    }
}
