package org.gongkai.office.supervision.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the register.
 *
 * @param day of the meeting, the training or the decision; from which a rule is in force
 * @param until last day on which a rule is in force
 * @param reference 文号 of a rule, basis of an accountability
 * @param people attendees, people trained or held to account; 0 for a rule
 * @param hours of a training
 * @param item the text of a rule on the portal
 */
public record RegisterEntry(
        long id,
        EntryKind kind,
        LocalDate day,
        Optional<LocalDate> until,
        String title,
        String reference,
        int people,
        Optional<BigDecimal> hours,
        Optional<Sanction> sanction,
        Optional<UUID> file,
        Optional<Long> item,
        String enteredBy,
        LocalDate enteredOn,
        Optional<String> withdrawn) {
    /** Whether a rule is in force on a day. */
    public boolean isInForce(LocalDate on) {
        return kind == EntryKind.RULE
                && !day.isAfter(on)
                && until.map(last -> !last.isBefore(on)).orElse(true);
    }

    /**
     * What somebody enters.
     *
     * @param people empty for a rule
     */
    public record Entered(
            EntryKind kind,
            LocalDate day,
            Optional<LocalDate> until,
            String title,
            String reference,
            Optional<Integer> people,
            Optional<BigDecimal> hours,
            Optional<Sanction> sanction,
            Optional<UUID> file,
            Optional<Long> item) {}
}
