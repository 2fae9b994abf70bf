package org.gongkai.office.publishing.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.trail.Moment;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Mask;
import org.gongkai.screening.Screener;
import org.gongkai.screening.files.MaskedCopy;
import org.gongkai.screening.files.Passages;
import org.gongkai.screening.files.UnreadableFile;
import org.springframework.stereotype.Component;

/** 筛查: what stands in the texts and files of an item that somebody must act on before the public sees it. */
@Component
public final class Screening {
    private static final int ROUNDS = 4;

    private final ScreenedFiles files;
    private final Answers answers;
    private final BodyLists lists;
    private final Marks marks;

    Screening(ScreenedFiles files, Answers answers, BodyLists lists, Marks marks) {
        this.files = files;
        this.answers = answers;
        this.lists = lists;
        this.marks = marks;
    }

    /**
     * What an item says and carries.
     *
     * @param html the text as shown
     */
    public record Content(long item, String title, String summary, String html, List<KeptFile> files) {
        public Content {
            files = List.copyOf(files);
        }
    }

    /** Everything found, in the order of the page, with who answered for leaving it. */
    public List<Found> of(Body body, Content content, Moment when) {
        return of(body, List.of(content), when).getOrDefault(content.item(), List.of());
    }

    /** The same of several items, by their ids: rules, lists and answers are asked for once. */
    public Map<Long, List<Found>> of(Body body, Collection<Content> contents, Moment when) {
        var rules = lists.of(body, when.day());
        var allowed = lists.allowed(body, when.day());
        var given = answers.of(contents.stream().map(Content::item).toList());
        var found = new HashMap<Long, List<Found>>();
        for (var content : contents) {
            found.put(
                    content.item(),
                    of(content, rules, allowed, given.getOrDefault(content.item(), Answers.NONE), when));
        }
        return found;
    }

    private List<Found> of(
            Content content, BodyLists.Rules rules, Set<String> allowed, Answers.Given given, Moment when) {
        var screener = rules.screener();
        var found = new ArrayList<Found>();
        screener.screen(content.title()).forEach(one -> found.add(marks.of(Place.of("title"), one)));
        screener.screen(content.summary()).forEach(one -> found.add(marks.of(Place.of("summary"), one)));
        screener.screen(ScreenedText.of(content.html()).words())
                .forEach(one -> found.add(marks.of(Place.of("text"), one)));
        content.files().forEach(file -> found.addAll(files.of(file, screener, rules.name(), when)));
        found.removeIf(one -> allowed.contains(one.fingerprint()));
        for (var i = 0; i < found.size(); i++) {
            found.set(i, found.get(i).numbered(i + 1, given.left(found.get(i).fingerprint())));
        }
        return List.copyOf(found);
    }

    /** The text with everything found marked; its marks are linked from the list by number. */
    public String marked(Body body, String html, List<Found> found, Moment when) {
        var text = ScreenedText.of(html);
        var inText =
                found.stream().filter(one -> one.place().key().equals("text")).toList();
        var findings = new ArrayList<ScreenedText.Numbered>();
        var next = 0;
        for (var finding : lists.of(body, when.day()).screener().screen(text.words())) {
            var print = marks.fingerprint(finding.kind(), finding.text());
            if (next < inText.size() && inText.get(next).fingerprint().equals(print)) {
                findings.add(new ScreenedText.Numbered(inText.get(next).number(), finding));
                next++;
            }
        }
        return text.marked(findings);
    }

    /**
     * A text with everything personal masked.
     *
     * @param kept fingerprints of what stays
     */
    public String maskedHtml(Body body, Set<String> kept, String html, Moment when) {
        var masked = html;
        for (var round = 0; round < ROUNDS; round++) {
            var text = ScreenedText.of(masked);
            var findings = maskable(body, kept, text.words(), when);
            if (findings.isEmpty()) {
                return masked;
            }
            masked = text.masked(findings);
        }
        return masked;
    }

    /** The same for a line of plain text. */
    public String maskedLine(Body body, Set<String> kept, String line, Moment when) {
        var masked = line;
        for (var round = 0; round < ROUNDS; round++) {
            var findings = maskable(body, kept, masked, when);
            if (findings.isEmpty()) {
                return masked;
            }
            masked = Mask.of(masked, findings);
        }
        return masked;
    }

    /**
     * A copy of a file with everything personal masked, whole columns of its tables at once.
     *
     * @param kept fingerprints of what stays
     * @throws UnreadableFile where files of this kind cannot be written anew
     */
    public byte[] maskedFile(Body body, Set<String> kept, String name, byte[] content, Moment when)
            throws UnreadableFile {
        var columns = PersonalColumns.of(
                Passages.of(name, content), lists.of(body, when.day()).screener());
        return MaskedCopy.of(
                name,
                content,
                text -> maskedLine(body, kept, text, when),
                (place, row, column, text) -> columns.kind(place, row, column)
                        .filter(kind -> !kept.contains(marks.fingerprint(kind, text)))
                        .map(kind -> Mask.value(kind, text))
                        .orElse(text));
    }

    /** Fingerprints of what somebody answered for leaving in an item. */
    public Set<String> answered(long item) {
        return answers.of(List.of(item))
                .getOrDefault(item, Answers.NONE)
                .byFingerprint()
                .keySet();
    }

    private List<Finding> maskable(Body body, Set<String> kept, String words, Moment when) {
        var allowed = lists.allowed(body, when.day());
        Predicate<Finding> stays = finding -> {
            var print = marks.fingerprint(finding.kind(), finding.text());
            return allowed.contains(print) || kept.contains(print);
        };
        Screener screener = lists.of(body, when.day()).screener();
        return screener.screen(words).stream()
                .filter(Finding::personal)
                .filter(stays.negate())
                .toList();
    }
}
