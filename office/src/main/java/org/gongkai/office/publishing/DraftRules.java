package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.catalogue.Column;

/** What a draft must have to be kept. */
final class DraftRules {
    private DraftRules() {}

    /**
     * Refuses what cannot be kept.
     *
     * @param columns those of the body
     */
    static void check(Draft draft, List<Column> columns, LocalDate today) {
        require(
                !draft.title().isBlank() && draft.title().length() <= Draft.TITLE_LIMIT,
                Refusal.Kind.INVALID,
                "bad-title",
                Draft.TITLE_LIMIT);
        require(!draft.source().isBlank(), Refusal.Kind.INVALID, "text");
        require(!draft.formedOn().isAfter(today), Refusal.Kind.INVALID, "formed-later");
        require(columns.stream().anyMatch(column -> column.id() == draft.columnId()), Refusal.Kind.INVALID, "column");
        var metadata = draft.metadata();
        require(
                metadata.summary().length() <= Draft.SUMMARY_LIMIT,
                Refusal.Kind.INVALID,
                "long-summary",
                Draft.SUMMARY_LIMIT);
        require(!metadata.kind().hasValidity() || !draft.documentNo().isBlank(), Refusal.Kind.INVALID, "document-no");
        require(isInOrder(metadata), Refusal.Kind.INVALID, "expires-first");
        require(
                metadata.disclosure() != Disclosure.WITHHELD
                        || metadata.ground().isPresent()
                                && !metadata.groundWords().isBlank(),
                Refusal.Kind.INVALID,
                "ground");
    }

    /** Names of the fields that differ, for the trail. */
    static String changed(Item item, Draft draft) {
        var fields = new ArrayList<String>();
        note(fields, "title", item.title(), draft.title().strip());
        note(fields, "text", item.source(), draft.source());
        note(fields, "column", item.columnId(), draft.columnId());
        note(fields, "document_no", item.documentNo(), draft.documentNo().strip());
        note(fields, "formed_on", item.formedOn(), draft.formedOn());
        note(fields, "metadata", item.metadata(), draft.metadata());
        return String.join(" ", fields);
    }

    private static void note(List<String> fields, String name, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(name);
        }
    }

    private static boolean isInOrder(Metadata metadata) {
        return metadata.expiresOn().isEmpty()
                || metadata.effectiveOn().isEmpty()
                || !metadata.expiresOn().get().isBefore(metadata.effectiveOn().get());
    }

    private static void require(boolean good, Refusal.Kind kind, String otherwise, Object... args) {
        if (!good) {
            throw new Refusal(kind, otherwise, args);
        }
    }
}
