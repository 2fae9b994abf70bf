package org.gongkai.office.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.supervision.inspection.Sample;

/**
 * 检查 of one body by indicators; once carried out nothing of it changes.
 *
 * @param bodyId the body that is inspected
 * @param ordererId who inspects: the same body, or one above
 * @param person who asked for it; empty: the plan
 * @param day legal day on which it was carried out; empty while it waits
 * @param items what the public saw of the body then
 * @param looked ids of the items looked at
 * @param lines what each indicator found and took off
 */
public record Inspection(
        long id,
        long bodyId,
        long ordererId,
        int year,
        int serial,
        Optional<Long> person,
        LocalDate orderedOn,
        Sample sample,
        Optional<LocalDate> day,
        Optional<Instant> finished,
        int items,
        List<Long> looked,
        int columns,
        int accounts,
        List<InspectionLine> lines,
        BigDecimal score,
        boolean vetoed,
        boolean passed) {
    public Inspection {
        looked = List.copyOf(looked);
        lines = List.copyOf(lines);
    }

    /** 检查编号, such as 2021-02. */
    public String number() {
        return String.format(Locale.ROOT, "%d-%02d", year, serial);
    }

    public boolean isDone() {
        return finished.isPresent();
    }

    /** Whether a body inspected itself. */
    public boolean isOwn() {
        return bodyId == ordererId;
    }

    public String points() {
        return score.stripTrailingZeros().toPlainString();
    }

    /** All it found, also what was waived. */
    public int faults() {
        return lines.stream().mapToInt(InspectionLine::found).sum();
    }
}
