package org.gongkai.office.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.screening.Answers;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.office.publishing.screening.Screening;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.files.UnreadableFile;
import org.springframework.stereotype.Component;

/**
 * 发布前筛查, the gate: no item is published with an open blocking finding. Whoever reviews may answer for leaving one
 * in, by name and with a reason; whoever drafts may mask.
 *
 * @see "design: the gate is on the server"
 */
@Component
public final class ItemScreening {
    private final Screening screening;
    private final Answers answers;
    private final RevisionStore revisions;
    private final StepStore steps;
    private final ItemFiles itemFiles;
    private final KeptFiles files;
    private final PublicItems visible;
    private final Bodies bodies;
    private final Trail trail;

    ItemScreening(
            Screening screening,
            Answers answers,
            RevisionStore revisions,
            StepStore steps,
            ItemFiles itemFiles,
            KeptFiles files,
            PublicItems visible,
            Bodies bodies,
            Trail trail) {
        this.screening = screening;
        this.answers = answers;
        this.revisions = revisions;
        this.steps = steps;
        this.itemFiles = itemFiles;
        this.files = files;
        this.visible = visible;
        this.bodies = bodies;
        this.trail = trail;
    }

    /** What is found in the newest revision. */
    public List<Found> of(Body body, Item item, Moment when) {
        return screening.of(
                body,
                new Screening.Content(
                        item.id(),
                        item.title(),
                        item.metadata().summary(),
                        item.html(),
                        itemFiles.of(item.id(), item.revision())),
                when);
    }

    /** What is found in what the public sees of an item. */
    public List<Found> of(Body body, PublicItems.Published shown, Moment when) {
        return screening.of(
                body,
                new Screening.Content(
                        shown.id(),
                        shown.title(),
                        shown.metadata().summary(),
                        shown.html(),
                        files.find(visible.attachments(body, shown.id()))),
                when);
    }

    /** The same of several items, by their ids, with a few questions for all of them. */
    public Map<Long, List<Found>> of(Body body, Collection<PublicItems.Published> shown, Moment when) {
        var attached = itemFiles.visibleFiles(
                shown.stream().map(PublicItems.Published::id).toList());
        return screening.of(
                body,
                shown.stream()
                        .map(item -> new Screening.Content(
                                item.id(),
                                item.title(),
                                item.metadata().summary(),
                                item.html(),
                                attached.getOrDefault(item.id(), List.of())))
                        .toList(),
                when);
    }

    /** The text of the newest revision with everything found marked. */
    String marked(Body body, Item item, List<Found> found, Moment when) {
        return screening.marked(body, item.html(), found, when);
    }

    /** The title with everything personal masked, for lists that more people see. */
    public String maskedTitle(Body body, Item item, Moment when) {
        return screening.maskedLine(body, Set.of(), item.title(), when);
    }

    /** The text of a revision as somebody sees it who is not of the body itself: with everything personal masked. */
    String maskedText(Body body, String html, Moment when) {
        return screening.maskedHtml(body, Set.of(), html, when);
    }

    /**
     * @throws Refusal {@code screening-open} where a blocking finding is open and the public would see it
     */
    void requireClear(Body body, Item item, Moment when) {
        if (item.metadata().disclosure() != Disclosure.ACTIVE) {
            return;
        }
        var open = of(body, item, when).stream().filter(Found::blocks).count();
        if (open > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "screening-open", open);
        }
    }

    /**
     * 保留: answers for leaving in everything of the same text that blocks.
     *
     * @throws Refusal to whoever drafted it, has neither the secrecy review nor the approval, or gives no reason
     */
    public void leave(Person person, Body body, Item item, String fingerprint, String reason, Moment when) {
        var duties = bodies.duties(person, body);
        if (!duties.contains(Duty.SECRECY) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (steps.authors(item).contains(person.id())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "four-eyes-drafter");
        }
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        var found = of(body, item, when).stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "screening-gone"));
        answers.leave(item.id(), found, reason.strip(), person, when);
        trail.record(when, person.id(), body.id(), "item", item.id(), "leave-finding", "reason");
    }

    /**
     * The newest revision with everything personal masked: title, outline, text, and a masked copy of each file that
     * can be written anew.
     *
     * @param kept fingerprints of what stays
     * @throws Refusal {@code screening-nothing} where nothing would change
     */
    Draft maskedDraft(Person person, Body body, Item item, Set<String> kept, Moment when) {
        var draft = revisions
                .find(item.id(), item.revision())
                .orElseThrow(Refusal::notFound)
                .draft();
        var metadata = draft.metadata();
        var masked = new Draft(
                draft.columnId(),
                screening.maskedLine(body, kept, draft.title(), when),
                draft.documentNo(),
                draft.formedOn(),
                screening.maskedHtml(body, kept, item.html(), when),
                metadata.from(metadata.issuer(), screening.maskedLine(body, kept, metadata.summary(), when)),
                maskedFiles(person, body, item, kept, draft.attachments(), when));
        var same = masked.title().equals(draft.title())
                && masked.source().equals(item.html())
                && masked.metadata().equals(metadata)
                && masked.attachments().equals(draft.attachments());
        if (same) {
            throw new Refusal(Refusal.Kind.CONFLICT, "screening-nothing");
        }
        return masked;
    }

    /** What somebody answered for in an item. */
    Set<String> answered(Item item) {
        return screening.answered(item.id());
    }

    private List<UUID> maskedFiles(
            Person person, Body body, Item item, Set<String> kept, List<UUID> attachments, Moment when) {
        var leaking = of(body, item, when).stream()
                .filter(found -> found.personal() && !kept.contains(found.fingerprint()))
                .flatMap(found -> found.place().file().stream())
                .toList();
        var result = new ArrayList<UUID>();
        for (var file : files.find(attachments)) {
            result.add(leaking.contains(file.id()) ? maskedCopy(person, body, kept, file, when) : file.id());
        }
        return result;
    }

    private UUID maskedCopy(Person person, Body body, Set<String> kept, KeptFile file, Moment when) {
        try {
            var copy = screening.maskedFile(body, kept, file.name(), files.content(file), when);
            var name = screening.maskedLine(body, kept, file.name(), when);
            return files.keep(new Upload(name, copy), person, body, when).id();
        } catch (UnreadableFile refused) {
            return file.id(); // it stays a finding, and somebody replaces it by hand
        }
    }
}
