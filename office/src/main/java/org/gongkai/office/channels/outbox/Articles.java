package org.gongkai.office.channels.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.Attachment;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.Placed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Builds what is sent from what the public sees, and from nothing else. A text that is not the reviewed one any more makes
 * no article.
 */
@Component
class Articles {
    private final PublicItems items;
    private final ItemFiles files;
    private final Bodies bodies;
    private final ChannelSettings settings;
    private final String portal;

    Articles(
            PublicItems items,
            ItemFiles files,
            Bodies bodies,
            ChannelSettings settings,
            @Value("${gongkai.portal.address:}") String portal) {
        this.items = items;
        this.files = files;
        this.bodies = bodies;
        this.settings = settings;
        this.portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
    }

    /** What the public sees of an item now. */
    record Current(Body body, Placed placed, List<Attachment> attachments) {
        /** SHA-256 over everything that is sent. */
        String hash() {
            var item = placed.item();
            var files = attachments.stream()
                    .map(file -> file.id() + " " + file.name())
                    .collect(Collectors.joining("\n"));
            var all = String.join(
                    "\n",
                    item.title(),
                    item.documentNo(),
                    item.formedOn().toString(),
                    item.indexNo(),
                    item.html(),
                    files);
            return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8));
        }
    }

    Optional<Current> current(long item) {
        return items.byIds(List.of(item)).stream().findFirst().map(placed -> {
            var body = bodies.withId(placed.bodyId());
            return new Current(body, placed, files.shown(body, item));
        });
    }

    /** The article of a posting, as long as the item is what was reviewed. */
    Optional<Article> unchanged(Posting posting) {
        return current(posting.itemId())
                .filter(now -> now.hash().equals(posting.contentHash()))
                .map(now -> new Article(
                        posting,
                        now.body(),
                        settings.of(posting.channelId()),
                        now.placed().item(),
                        now.attachments(),
                        portal.isEmpty() ? "" : portal + "/p/" + now.body().code() + "/i/" + posting.itemId()));
    }
}
