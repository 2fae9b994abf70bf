package org.gongkai.office.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the printed chain: a draft or a signed act.
 *
 * @param key message key of what was done
 * @param duty code of the duty, empty where the office did it itself
 * @param version of the item that it made
 */
public record ChainRow(
        String key,
        int revision,
        String person,
        String onBehalfOf,
        String duty,
        Instant at,
        String words,
        int version) {
    /** Drafts and acts in the order in which they happened. */
    static List<ChainRow> of(List<Revision> revisions, List<Step> steps) {
        return Stream.concat(
                        revisions.stream().map(ChainRow::of), steps.stream().map(ChainRow::of))
                .sorted(Comparator.comparingInt(ChainRow::version))
                .toList();
    }

    private static ChainRow of(Revision revision) {
        return new ChainRow(
                "publishing.sheet.drafted",
                revision.number(),
                revision.author(),
                "",
                "CLERK",
                revision.at(),
                "",
                revision.version());
    }

    private static ChainRow of(Step step) {
        return new ChainRow(
                "done." + step.action(),
                step.revision(),
                step.person(),
                step.onBehalfOf(),
                step.duty(),
                step.at(),
                step.words(),
                step.version());
    }
}
