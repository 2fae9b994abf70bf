package org.gongkai.office.channels.outbox;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.Attachment;
import org.gongkai.office.publishing.PublicItems.Published;

/**
 * What a posting brings to a channel: the reviewed text and what the clerk prepared around it.
 *
 * @param address of the item on the portal, empty where the office does not know the portal's
 */
public record Article(
        Posting posting, Body body, Setting setting, Published item, List<Attachment> attachments, String address) {
    public Article {
        attachments = List.copyOf(attachments);
    }

    /** The title there. */
    public String title() {
        return posting.title().isEmpty() ? item.title() : posting.title();
    }
}
