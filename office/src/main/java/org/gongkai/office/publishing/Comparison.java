package org.gongkai.office.publishing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.office.publishing.RevisionDiff.FieldChange;
import org.gongkai.office.publishing.RevisionDiff.Row;
import org.gongkai.office.publishing.RevisionDiff.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Compares two revisions: their text by paragraph and, within a changed paragraph, by character and word. */
final class Comparison {
    /** A Chinese character, a word or number of other writing, or any other sign. */
    private static final Pattern TOKEN =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, tr, caption, blockquote, pre, figcaption";

    private Comparison() {}

    /**
     * @param names of the files of these ids, in their order
     */
    static RevisionDiff of(Revision before, Revision after, Function<List<UUID>, String> names) {
        var fields = fields(before, after);
        if (!before.draft().attachments().equals(after.draft().attachments())) {
            fields.add(new FieldChange(
                    "publishing.files.title",
                    names.apply(before.draft().attachments()),
                    names.apply(after.draft().attachments()),
                    false));
        }
        return new RevisionDiff(before.number(), after.number(), fields, rows(before.html(), after.html()));
    }

    private static List<FieldChange> fields(Revision before, Revision after) {
        var changes = new ArrayList<FieldChange>();
        var old = before.draft();
        var now = after.draft();
        field(changes, "publishing.editor.title", old.title(), now.title());
        field(changes, "publishing.editor.column", before.columnName(), after.columnName());
        field(changes, "publishing.editor.document-no", old.documentNo(), now.documentNo());
        field(
                changes,
                "publishing.editor.formed",
                old.formedOn().toString(),
                now.formedOn().toString());
        metadata(changes, old.metadata(), now.metadata());
        return changes;
    }

    private static void metadata(List<FieldChange> changes, Metadata old, Metadata now) {
        field(changes, "publishing.editor.issuer", old.issuer(), now.issuer());
        field(changes, "publishing.editor.summary", old.summary(), now.summary());
        field(changes, "publishing.editor.effective", day(old.effectiveOn()), day(now.effectiveOn()));
        field(changes, "publishing.editor.expires", day(old.expiresOn()), day(now.expiresOn()));
        field(changes, "publishing.editor.subject", old.subject(), now.subject());
        field(changes, "publishing.editor.genre", old.genre(), now.genre());
        field(changes, "publishing.editor.ground-words", old.groundWords(), now.groundWords());
        key(changes, "publishing.editor.kind", "kind." + old.kind(), "kind." + now.kind());
        key(
                changes,
                "publishing.editor.disclosure",
                "disclosure." + old.disclosure(),
                "disclosure." + now.disclosure());
        key(
                changes,
                "publishing.editor.ground",
                old.ground().map(ground -> "ground." + ground).orElse("item.none"),
                now.ground().map(ground -> "ground." + ground).orElse("item.none"));
    }

    private static String day(java.util.Optional<java.time.LocalDate> day) {
        return day.map(java.time.LocalDate::toString).orElse("");
    }

    private static void field(List<FieldChange> changes, String key, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(key, before, after, false));
        }
    }

    private static void key(List<FieldChange> changes, String key, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(key, before, after, true));
        }
    }

    private static List<Row> rows(String before, String after) {
        var old = paragraphs(before);
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, paragraphs(after)).getDeltas()) {
            same(rows, delta.getSource().getPosition() - at);
            changed(rows, delta);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(rows, old.size() - at);
        return rows;
    }

    private static void same(List<Row> rows, int count) {
        if (count > 0) {
            rows.add(new Row(List.of(), List.of(), count));
        }
    }

    private static void changed(List<Row> rows, AbstractDelta<String> delta) {
        var old = delta.getSource().getLines();
        var now = delta.getTarget().getLines();
        for (var i = 0; i < Math.max(old.size(), now.size()); i++) {
            var before = i < old.size() ? old.get(i) : "";
            var after = i < now.size() ? now.get(i) : "";
            rows.add(words(before, after));
        }
    }

    private static Row words(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var left = new ArrayList<Span>();
        var right = new ArrayList<Span>();
        var atOld = 0;
        var atNow = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(left, old.subList(atOld, delta.getSource().getPosition()), false);
            add(right, now.subList(atNow, delta.getTarget().getPosition()), false);
            add(left, delta.getSource().getLines(), true);
            add(right, delta.getTarget().getLines(), true);
            atOld = delta.getSource().getPosition() + delta.getSource().size();
            atNow = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(left, old.subList(atOld, old.size()), false);
        add(right, now.subList(atNow, now.size()), false);
        return new Row(left, right, 0);
    }

    private static void add(List<Span> spans, List<String> tokens, boolean changed) {
        if (!tokens.isEmpty()) {
            spans.add(new Span(String.join("", tokens), changed));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text of each block that has no block inside; a row of a table is one paragraph. */
    static List<String> paragraphs(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var blocks = body.select(BLOCKS).stream()
                .filter(block -> block.closest("tr") == null || block.is("tr"))
                .filter(block -> block.is("tr") || block.select(BLOCKS).size() == 1)
                .map(Comparison::text)
                .filter(text -> !text.isBlank())
                .toList();
        return blocks.isEmpty() && !body.text().isBlank() ? List.of(body.text()) : blocks;
    }

    private static String text(Element block) {
        return block.is("tr") ? String.join(" | ", block.select("th, td").eachText()) : block.text();
    }
}
