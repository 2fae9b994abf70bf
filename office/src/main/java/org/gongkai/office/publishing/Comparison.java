package org.gongkai.office.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongkai.office.publishing.RevisionDiff.FieldChange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Compares two revisions: their text by paragraph and, within a changed paragraph, by character and word. */
final class Comparison {
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
        return new RevisionDiff(
                before.number(),
                after.number(),
                fields,
                TextDiff.rows(paragraphs(before.html()), paragraphs(after.html())));
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
