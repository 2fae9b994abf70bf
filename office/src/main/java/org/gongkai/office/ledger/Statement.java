package org.gongkai.office.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 填报: what a section states for a period.
 *
 * @param section 科室
 * @param last included
 * @param file the sheet it was read from
 * @param count of its entries
 * @param total decisions, or yuan
 * @param withdrawn reason, where it was withdrawn
 */
public record Statement(
        long id,
        ActKind kind,
        String section,
        LocalDate first,
        LocalDate last,
        String source,
        Optional<UUID> file,
        String enteredBy,
        LocalDate enteredOn,
        int count,
        BigDecimal total,
        Optional<String> withdrawn) {
    /**
     * One line of a statement.
     *
     * @param reference 文书号 or receipt number; empty for a total of the period
     * @param value decisions, or yuan
     */
    public record Entry(LocalDate day, String reference, BigDecimal value) {}

    /** What is entered. */
    public record Entered(
            ActKind kind, String section, LocalDate first, LocalDate last, String source, List<Entry> entries) {
        public Entered {
            entries = List.copyOf(entries);
        }
    }
}
