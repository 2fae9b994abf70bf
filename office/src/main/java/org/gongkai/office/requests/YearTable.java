package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;

/**
 * 表三 of a body and a year: each cell with the requests behind it. A request counts in the year of its first receipt
 * and in the year of its answer; what is open on 31 December is carried out. So 新收 + 结转 = 总计 + 结转下年度 in every
 * column by construction.
 *
 * @param cells ids of requests by row and column, totals included; absent cells are zero
 */
public record YearTable(int year, Map<RequestRow, Map<ApplicantColumn, List<Long>>> cells) {
    /**
     * What the table needs to know of a request.
     *
     * @param closed day of the answer or of the withdrawal, with what it was; empty while it is open
     */
    public record Counted(
            long id,
            ApplicantColumn kind,
            LocalDate received,
            Optional<LocalDate> closed,
            Optional<AnswerType> answer) {}

    static YearTable of(int year, List<Counted> requests) {
        return of(Period.year(year), requests);
    }

    /** The same of a part of a year: what is open on its last day is carried out of it. */
    static YearTable of(Period period, List<Counted> requests) {
        var cells = new EnumMap<RequestRow, Map<ApplicantColumn, List<Long>>>(RequestRow.class);
        for (var request : requests) {
            rows(period, request).forEach(row -> {
                var columns = cells.computeIfAbsent(row, any -> new EnumMap<>(ApplicantColumn.class));
                columns.computeIfAbsent(request.kind(), any -> new ArrayList<>())
                        .add(request.id());
                columns.computeIfAbsent(ApplicantColumn.TOTAL, any -> new ArrayList<>())
                        .add(request.id());
            });
        }
        return new YearTable(period.last().getYear(), cells);
    }

    private static List<RequestRow> rows(Period period, Counted request) {
        var closed = request.closed();
        if (request.received().isAfter(period.last())
                || closed.filter(day -> day.isBefore(period.first())).isPresent()) {
            return List.of();
        }
        var rows = new ArrayList<RequestRow>();
        rows.add(period.contains(request.received()) ? RequestRow.NEW_RECEIVED : RequestRow.CARRIED_IN);
        if (closed.filter(period::contains).isPresent()) {
            var format = ReportFormat.dueFor(period.last().getYear());
            rows.add(request.answer().orElse(AnswerType.OTHER).row(format));
            rows.add(RequestRow.RESULTS_TOTAL);
        } else {
            rows.add(RequestRow.CARRIED_OUT);
        }
        return rows;
    }

    /** The requests behind a cell. */
    public List<Long> at(RequestRow row, ApplicantColumn column) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, List.of());
    }

    /** The rows as the format of the year prints them. */
    public List<RequestRow> rows() {
        return RequestRow.rows(ReportFormat.dueFor(year));
    }
}
