package org.gongkai.report.merge;

import java.util.List;
import org.gongkai.report.check.Message;
import org.gongkai.report.model.AnnualReport;

/**
 * 汇总报告: the sum with all that is to be known about it.
 *
 * @param report the sum as a report that can be checked and written like any other
 * @param parts what was added, in the order given
 * @param leftOut what was not
 * @param sums every cell of the report, in printed order
 * @param shortfalls who gave no number where
 */
public record Merged(
        AnnualReport report, List<Part> parts, List<LeftOut> leftOut, List<CellSum> sums, List<Shortfall> shortfalls) {
    /** A report that was not added, and why. */
    public record LeftOut(Part part, Message why) {}

    public Merged {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
        sums = List.copyOf(sums);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Whether every report given is in every cell; blanks do not matter. */
    public boolean isComplete() {
        return leftOut.isEmpty() && sums.stream().noneMatch(CellSum::isOpen);
    }
}
