package org.gongkai.office.portal.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.engagement.Participation;
import org.gongkai.office.engagement.PublicParticipation;
import org.springframework.stereotype.Component;

/** Reads what the public sees of 互动交流, as the index keeps it. */
@Component
class MatterReader {
    /** No column has it. */
    private static final long NO_COLUMN = -1;

    private final PublicParticipation matters;

    MatterReader(PublicParticipation matters) {
        this.matters = matters;
    }

    /** Before the first. */
    static Participation.Key beginning() {
        return new Participation.Key(Participation.Kind.values()[0], 0);
    }

    /** What came after a number of the change sequence, the oldest first. */
    List<PublicParticipation.Change> changes(long number, int limit) {
        return matters.changes(number, limit);
    }

    long last() {
        return matters.last();
    }

    /** Those of the keys that the public sees now. */
    List<SearchDocument> read(Collection<Participation.Key> keys) {
        return matters.byKeys(keys).stream().map(MatterReader::document).toList();
    }

    /** The next after a key, within its kind or at the beginning of the next kind; none where there are no more. */
    List<SearchDocument> after(Participation.Key key, int limit) {
        for (var at = Optional.of(key); at.isPresent(); at = next(at.get().kind())) {
            var found = matters.after(at.get(), limit);
            if (!found.isEmpty()) {
                return found.stream().map(MatterReader::document).toList();
            }
        }
        return List.of();
    }

    private static Optional<Participation.Key> next(Participation.Kind kind) {
        var kinds = Participation.Kind.values();
        return kind.ordinal() + 1 < kinds.length
                ? Optional.of(new Participation.Key(kinds[kind.ordinal() + 1], 0))
                : Optional.empty();
    }

    /** Those of the ids that the public sees now, by the number of their last change. */
    List<Participation> now(Collection<Long> ids) {
        var keys = MatterId.keys(ids);
        return keys.isEmpty() ? List.of() : matters.byKeys(keys);
    }

    private static SearchDocument document(Participation matter) {
        return new SearchDocument(
                MatterId.of(matter.key()),
                matter.bodyId(),
                NO_COLUMN,
                Math.toIntExact(matter.change()),
                matter.title(),
                "",
                "",
                matter.words(),
                List.of(),
                matter.shownOn(),
                SearchKind.of(matter.key().kind()),
                Optional.empty());
    }
}
