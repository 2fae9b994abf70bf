package org.gongkai.office.desk;

import java.time.LocalDate;
import java.util.Comparator;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Guide;
import org.gongkai.office.publishing.Standings.Standing;

/**
 * One body on the district's board.
 *
 * @param stale columns past their time
 * @param empty columns without anything
 * @param requests open requests for disclosure
 * @param lateRequests those past their last day
 * @param disputes open reviews, suits, complaints and orders about disclosure
 * @param lateDisputes those in which something of the body's is past its last day
 */
public record BoardRow(
        Body body,
        Standing standing,
        int stale,
        int empty,
        Guide.State guide,
        int requests,
        int lateRequests,
        int disputes,
        int lateDisputes) {
    /** By what the board can be sorted. */
    public enum Order {
        /** As the bodies stand in the tree. */
        TREE,
        LATE,
        OPEN,
        WAITING,
        STALE,
        LAST,
        YEAR,
        REQUESTS,
        DISPUTES;

        /** The most urgent first. */
        Comparator<BoardRow> comparator() {
            return switch (this) {
                case TREE -> Comparator.comparing(row -> row.body().id());
                case LATE -> most(Comparator.comparing(row -> row.standing().late()));
                case OPEN -> most(Comparator.comparing(row -> row.standing().open()));
                case WAITING -> most(Comparator.comparing(row -> row.standing().waiting()));
                case STALE ->
                    most(Comparator.comparing((BoardRow row) -> row.stale()).thenComparing(BoardRow::empty));
                case LAST ->
                    Comparator.comparing(row -> row.standing().lastPublished().orElse(LocalDate.EPOCH));
                case YEAR -> Comparator.comparing(row -> row.standing().thisYear());
                case REQUESTS ->
                    most(Comparator.comparing((BoardRow row) -> row.lateRequests())
                            .thenComparing(BoardRow::requests));
                case DISPUTES ->
                    most(Comparator.comparing((BoardRow row) -> row.lateDisputes())
                            .thenComparing(BoardRow::disputes));
            };
        }

        private static Comparator<BoardRow> most(Comparator<BoardRow> least) {
            return least.reversed();
        }
    }
}
