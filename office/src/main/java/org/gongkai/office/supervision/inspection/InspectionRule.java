package org.gongkai.office.supervision.inspection;

import java.util.function.Consumer;

/** 检查规则: finds the faults of one indicator. It holds nothing between bodies and little while it looks at one. */
public interface InspectionRule {
    /** Id of the {@link Indicator} it answers. */
    String indicator();

    /** Changes with what it finds; kept with every inspection. */
    default int version() {
        return 1;
    }

    /** Begins with a body. */
    Look look(Inspected body, Limits limits);

    /** What a rule does with one body: it sees each item looked at once, in any order, and then the end. */
    interface Look {
        default void item(InspectedItem item, Consumer<Fault> found) {}

        default void end(Consumer<Fault> found) {}
    }

    /** What is done with each item. */
    interface Each {
        void item(InspectedItem item, Consumer<Fault> found);
    }

    /** A look at each item alone. */
    static Look each(Each each) {
        return new Look() {
            @Override
            public void item(InspectedItem item, Consumer<Fault> found) {
                each.item(item, found);
            }
        };
    }

    /** A look at the body as a whole. */
    static Look whole(Consumer<Consumer<Fault>> whole) {
        return new Look() {
            @Override
            public void end(Consumer<Fault> found) {
                whole.accept(found);
            }
        };
    }
}
