package org.gongkai.office.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.publishing.PublicList;
import org.gongkai.office.publishing.PublicList.Filter;
import org.gongkai.office.publishing.PublicList.Row;
import org.gongkai.office.publishing.Standing;
import org.springframework.stereotype.Component;

/** Makes the lists of the portal, for a body or for all. */
@Component
final class Listings {
    private static final int REMEMBERED = 2_000;
    private static final Set<Standing> VALID = Set.of(Standing.IN_FORCE, Standing.MODIFIED);
    private static final Set<Standing> ENDED = Set.of(Standing.EXPIRED, Standing.REPEALED);

    /** A list as of a version of the portal. */
    private record Counted(String version, long body, Filter filter) {}

    private final PublicList list;
    private final Catalogue catalogue;
    private final Bodies bodies;
    private final PortalVersion version;
    private final OfficeDay day;
    private final Cache<Counted, Integer> counts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final Cache<Counted, Optional<PublicList.Years>> years =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Listings(PublicList list, Catalogue catalogue, Bodies bodies, PortalVersion version, OfficeDay day) {
        this.list = list;
        this.catalogue = catalogue;
        this.version = version;
        this.bodies = bodies;
        this.day = day;
    }

    /**
     * A page.
     *
     * @param whole the list before the reader narrows it
     * @param base its address
     */
    Listing of(Optional<Body> body, Filter whole, ListForm form, String base) {
        var filter = new Filter(
                whole.columns(), whole.block(), form.year(), form.genre(), whole.kinds(), ids(body, form.validity()));
        var paging = Paging.of(form.page(), count(body, filter), base, form.query());
        var rows = list.page(body, filter, Paging.SIZE, paging.offset());
        return new Listing(rows, standings(rows), years(body, whole), form, paging);
    }

    /** What a column holds with all that the public sees below it. */
    Filter in(Body body, Column column) {
        return Filter.in(Catalogue.withBelow(catalogue.shown(body), column).stream()
                .map(Column::id)
                .toList());
    }

    /** The newest without anything around them. */
    List<Row> newest(Optional<Body> body, Filter filter, int limit) {
        return list.page(body, filter, limit, 0);
    }

    /** 有效性 today of the rows that have one. */
    Map<Long, Standing> standings(Collection<Row> rows) {
        var standings = new HashMap<Long, Standing>();
        rows.stream()
                .filter(row -> row.kind().hasValidity())
                .map(Row::bodyId)
                .distinct()
                .forEach(id -> standings.putAll(standings(bodies.withId(id))));
        return standings;
    }

    private Map<Long, Standing> standings(Body body) {
        return list.standings(body, day.clock().instant(), day.today());
    }

    /** Counted once for all pages of a list, until something the public sees has changed. */
    private int count(Optional<Body> body, Filter filter) {
        return counts.get(
                new Counted(version.now(), body.map(Body::id).orElse(0L), filter), counted -> list.count(body, filter));
    }

    private List<Integer> years(Optional<Body> body, Filter whole) {
        var counted = new Counted(version.now(), body.map(Body::id).orElse(0L), whole);
        return this.years
                .get(counted, asked -> list.years(body, whole))
                .map(years -> IntStream.rangeClosed(years.first(), years.last())
                        .map(n -> years.first() + years.last() - n)
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    private Optional<Collection<Long>> ids(Optional<Body> body, String validity) {
        if (validity.isEmpty()) {
            return Optional.empty();
        }
        var wanted = validity.equals(ListForm.VALID) ? VALID : ENDED;
        return Optional.of(body.map(List::of).orElseGet(bodies::all).stream()
                .flatMap(one -> standings(one).entrySet().stream())
                .filter(standing -> wanted.contains(standing.getValue()))
                .map(Map.Entry::getKey)
                .toList());
    }
}
