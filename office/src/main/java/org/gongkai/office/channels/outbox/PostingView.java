package org.gongkai.office.channels.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.publishing.Attachment;
import org.gongkai.office.publishing.PublicItems.Published;

/**
 * A posting as its page shows it.
 *
 * @param item empty where the public sees it no more, or another text of it
 * @param markup what is pasted or sent, with every style inline; empty where the channel takes none
 * @param preview the same without styles
 * @param personal places of personal data that were left in the text when it was published
 * @param trouble what hindered it and what to do, empty for nothing
 * @param open what this person can do now
 * @param names of persons by id
 * @param looks at what stands there, the newest first
 */
public record PostingView(
        Posting posting,
        String title,
        Setting setting,
        Optional<Published> item,
        String markup,
        String preview,
        List<Hindrance> hindrances,
        int personal,
        String trouble,
        List<PostingAct> open,
        Map<Long, String> names,
        List<Appearances.Look> looks,
        List<Attachment> pictures,
        int reads) {
    /** One line of a list. */
    public record Line(Posting posting, String title, Setting setting, String trouble, boolean differs) {}

    public PostingView {
        hindrances = List.copyOf(hindrances);
        open = List.copyOf(open);
        names = Map.copyOf(names);
        looks = List.copyOf(looks);
        pictures = List.copyOf(pictures);
    }

    public boolean can(PostingAct act) {
        return open.contains(act);
    }

    /** Name of who prepared or approved it. */
    public String name(Optional<Long> person) {
        return person.map(id -> names.getOrDefault(id, "")).orElse("");
    }

    /** The picture chosen as cover, as a form has it. */
    public String cover() {
        return posting.cover().map(UUID::toString).orElse("");
    }
}
