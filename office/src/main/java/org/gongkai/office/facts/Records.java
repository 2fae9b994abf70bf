package org.gongkai.office.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;

/** Says what the records behind a figure are; the module that states facts offers it for its things. */
public interface Records {
    /**
     * A record as it is listed behind a figure, without personal data.
     *
     * @param title such as the number of a request
     * @param path page behind {@code /desk/<code>/}, empty where the reader may not open it
     */
    record Shown(String title, String path) {}

    /** The kind of thing, as in {@link Fact.Evidence}. */
    String thing();

    /** The records in order; duties are the reader's for the body. */
    List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties);
}
