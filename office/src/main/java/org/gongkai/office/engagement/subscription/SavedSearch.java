package org.gongkai.office.engagement.subscription;

import java.util.Collection;
import java.util.Set;
import org.gongkai.office.bodies.Body;

/** Which items answer to a search; the portal, which has the index, offers it. */
public interface SavedSearch {
    /**
     * Those of some items of a body that answer to the words and that the public sees.
     *
     * @throws org.gongkai.office.Refusal where there is no index for the moment
     */
    Set<Long> among(Body body, String words, Collection<Long> items);
}
