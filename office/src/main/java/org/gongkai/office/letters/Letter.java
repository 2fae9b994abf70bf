package org.gongkai.office.letters;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 公文: what is known about a letter without opening it.
 *
 * @param bodyId the body that sends it
 * @param thing kind of thing it is about, such as {@code request}
 * @param kind template it was made from, such as {@code correction}
 * @param number 发文字号; empty until it is sealed
 * @param day 成文日期; empty until it is sealed
 * @param drafter name of who drafted it
 * @param approver name of who approved it; empty while nobody has
 * @param sealer name of who sealed it; empty while nobody has
 * @param copies copies sealed (用印份数), 0 before
 * @param voided why its number is void; empty while it is not
 */
public record Letter(
        long id,
        long bodyId,
        String thing,
        long thingId,
        String kind,
        String title,
        State state,
        Optional<String> number,
        Optional<LocalDate> day,
        String drafter,
        String approver,
        String sealer,
        int copies,
        Optional<String> voided) {
    /** Where it stands; what may follow is in {@link #canBecome}. */
    public enum State {
        DRAFT,
        APPROVED,
        SEALED,
        VOIDED;

        /** Whether a letter may go from this state to another. */
        boolean canBecome(State next) {
            return switch (this) {
                case DRAFT -> next == DRAFT || next == APPROVED;
                case APPROVED -> next == DRAFT || next == SEALED;
                case SEALED -> next == VOIDED;
                case VOIDED -> false;
            };
        }
    }

    /** Whether it has a number and is kept as sent. */
    public boolean isFrozen() {
        return number.isPresent();
    }
}
