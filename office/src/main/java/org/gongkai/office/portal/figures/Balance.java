package org.gongkai.office.portal.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;

/**
 * 勾稽关系: 本年新收 and 上年结转 together are the 总计 of the results and 结转下年度 together, in every column.
 *
 * @see "年度报告格式: 三、收到和处理政府信息公开申请情况"
 */
public enum Balance {
    HOLDS,
    BROKEN,
    /** A number is not there or could not be read. */
    UNKNOWN;

    /** Of a report, in all columns. */
    static Balance of(AnnualReport report) {
        return of(id -> report.cell(id) instanceof Cell.Unread
                ? Optional.empty()
                : Optional.of(report.number(id).orElse(BigDecimal.ZERO)));
    }

    /** Of numbers by cell; none where it is not known. */
    static Balance of(Function<CellId, Optional<BigDecimal>> numbers) {
        var worst = HOLDS;
        for (var column : ApplicantColumn.values()) {
            var received = numbers.apply(CellId.of(RequestRow.NEW_RECEIVED, column));
            var before = numbers.apply(CellId.of(RequestRow.CARRIED_IN, column));
            var done = numbers.apply(CellId.of(RequestRow.RESULTS_TOTAL, column));
            var after = numbers.apply(CellId.of(RequestRow.CARRIED_OUT, column));
            if (received.isEmpty() || before.isEmpty() || done.isEmpty() || after.isEmpty()) {
                worst = UNKNOWN;
            } else if (received.get().add(before.get()).compareTo(done.get().add(after.get())) != 0) {
                return BROKEN;
            }
        }
        return worst;
    }
}
