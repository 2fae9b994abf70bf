package org.gongkai.office.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.stereotype.Component;

/**
 * What the columns of a body hold, which stands beside each of its lists: counted once, until something the public sees
 * has changed, so that a page takes no longer the more there is.
 */
@Component
final class ColumnCounts {
    private static final int REMEMBERED = 500;

    /** A body as of a version of the portal. */
    private record Asked(String version, long body) {}

    private record Held(Map<Long, Integer> counts, Map<Long, LocalDate> newest) {}

    private final PublicItems items;
    private final PortalVersion version;
    private final Cache<Asked, Held> held =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ColumnCounts(PublicItems items, PortalVersion version) {
        this.items = items;
        this.version = version;
    }

    /** How many items each column shows, by its id; columns that show nothing are absent. */
    Map<Long, Integer> counts(Body body) {
        return held(body).counts();
    }

    /** Day of the newest of each column, by its id; columns that show nothing are absent. */
    Map<Long, LocalDate> newest(Body body) {
        return held(body).newest();
    }

    private Held held(Body body) {
        return held.get(
                new Asked(version.now(), body.id()),
                asked -> new Held(Map.copyOf(items.counts(body)), Map.copyOf(items.newest(body))));
    }
}
