package org.gongkai.office.portal.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.RequestRow;

/**
 * Numbers shown as bars, with the same numbers in a table beside them.
 *
 * @param id also the key of its title
 * @param of what the rows of its table are, a key
 */
public record FigureChart(String id, String of, List<String> names, List<Integer> values) {
    public FigureChart {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    public int total() {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    /** What a report says: requests by outcome and by applicant, disputes by outcome. */
    static List<FigureChart> of(AnnualReport report) {
        return List.of(outcomes(report), applicants(report), disputes(report));
    }

    /** The years of a body, the oldest first: requests received, and those carried over. */
    static List<FigureChart> of(List<Integer> years, List<AnnualReport> reports) {
        var names = years.stream().map(String::valueOf).toList();
        return List.of(
                new FigureChart("years", "year", names, each(reports, RequestRow.NEW_RECEIVED)),
                new FigureChart("carried", "year", names, each(reports, RequestRow.CARRIED_OUT)));
    }

    private static List<Integer> each(List<AnnualReport> reports, RequestRow row) {
        return reports.stream()
                .map(report -> number(report, CellId.of(row, ApplicantColumn.TOTAL)))
                .toList();
    }

    /** By the groups of the form, each as the sum of its rows, and what is carried over. */
    private static FigureChart outcomes(AnnualReport report) {
        var names = new ArrayList<String>();
        var values = new ArrayList<Integer>();
        for (var row : RequestRow.values()) {
            var isWhole = row.isResult() && row.group() == RequestRow.Group.RESULT || row == RequestRow.CARRIED_OUT;
            var name = bare(isWhole ? row.label() : row.group().label());
            if (!isWhole && !row.isResult()) {
                continue;
            }
            var value = number(report, CellId.of(row, ApplicantColumn.TOTAL));
            var known = names.indexOf(name);
            if (known < 0) {
                names.add(name);
                values.add(value);
            } else {
                values.set(known, values.get(known) + value);
            }
        }
        return new FigureChart("outcomes", "outcome", names, values);
    }

    private static FigureChart applicants(AnnualReport report) {
        return chart(
                "applicants",
                "applicant",
                ApplicantColumn.kinds(),
                ApplicantColumn::label,
                kind -> number(report, CellId.of(RequestRow.NEW_RECEIVED, kind)));
    }

    private static FigureChart disputes(AnnualReport report) {
        return chart("disputes", "outcome", DisputeOutcome.outcomes(), DisputeOutcome::label, outcome -> {
            var sum = 0;
            for (var group : DisputeGroup.values()) {
                sum += number(report, CellId.of(group, outcome));
            }
            return sum;
        });
    }

    private static <T> FigureChart chart(
            String id, String of, List<T> things, Function<T, String> name, Function<T, Integer> value) {
        return new FigureChart(
                id,
                of,
                things.stream().map(name).toList(),
                things.stream().map(value).toList());
    }

    private static int number(AnnualReport report, CellId id) {
        return report.number(id).orElse(BigDecimal.ZERO).intValue();
    }

    /** A label without its number and without what is in brackets behind it. */
    private static String bare(String label) {
        return label.replaceFirst("^（.*?）", "").replaceFirst("^.、", "").replaceFirst("（.*", "");
    }
}
