package org.gongkai.office.portal.search;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.engagement.Participation;
import org.gongkai.office.publishing.PublicItems.Placed;
import org.gongkai.office.publishing.PublicItems.Published;

/**
 * What the public reads at a hit.
 *
 * @param id by which the index knows it
 * @param path address below that of its body
 * @param item empty: a matter of 互动交流
 */
public record Found(
        long id,
        long bodyId,
        SearchKind kind,
        String title,
        LocalDate publishedOn,
        String path,
        Optional<Published> item) {
    static Found of(Placed placed) {
        var item = placed.item();
        return new Found(
                item.id(),
                placed.bodyId(),
                SearchKind.of(item.metadata().kind()),
                item.title(),
                item.publishedOn(),
                "/i/" + item.id(),
                Optional.of(item));
    }

    static Found of(Participation matter) {
        return new Found(
                MatterId.of(matter.key()),
                matter.bodyId(),
                SearchKind.of(matter.key().kind()),
                matter.title(),
                matter.shownOn(),
                matter.path(),
                Optional.empty());
    }
}
