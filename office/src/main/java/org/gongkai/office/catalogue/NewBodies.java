package org.gongkai.office.catalogue;

import org.gongkai.office.bodies.BodyAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a body that was added through the register its standard columns and the demanded ones, in the same transaction. */
@Component
class NewBodies {
    private final Catalogue catalogue;
    private final RequiredColumns required;

    NewBodies(Catalogue catalogue, RequiredColumns required) {
        this.catalogue = catalogue;
        this.required = required;
    }

    @EventListener
    void on(BodyAdded added) {
        catalogue.addStandard(added.body());
        required.open(added.body());
    }
}
