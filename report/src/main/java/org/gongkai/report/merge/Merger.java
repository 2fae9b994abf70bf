package org.gongkai.report.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.report.check.Message;
import org.gongkai.report.check.Messages;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the reports of a district's bodies. Every part is either in the sum or named as left out; a blank counts as
 * nothing and is named; a cell that one part cannot fill is unread.
 *
 * @see "政府信息公开条例 第四十九条、第五十条; 年度报告 R31: 汇总 = 各单位之和"
 */
public final class Merger {
    private final String body;
    private final Messages words;

    /**
     * @param body 汇总机关, whose report it becomes
     * @param words language of the generated sentences
     */
    public Merger(String body, Messages words) {
        this.body = body;
        this.words = words;
    }

    /**
     * @param reports in any order; a second report of a body, one of another year and one of the district itself are
     *     left out and named
     * @param year the year of the sum; empty takes the year that most reports are of
     * @throws NotMergeable where no year is common, or no report is of that year
     */
    public Merged merge(List<AnnualReport> reports, OptionalInt year) throws NotMergeable {
        int sumYear = year.isPresent() ? year.getAsInt() : commonest(reports);
        var parts = new ArrayList<Part>();
        var leftOut = new ArrayList<Merged.LeftOut>();
        for (var report : reports) {
            var part = new Part(report);
            var why = whyNot(report, sumYear, parts);
            if (why == null) {
                parts.add(part);
            } else {
                leftOut.add(new Merged.LeftOut(part, why));
            }
        }
        if (parts.isEmpty()) {
            throw new NotMergeable("nothing", Integer.toString(sumYear));
        }
        var adder = new Adder(parts, sumYear, words);
        var sums = adder.sums();
        var cells = new LinkedHashMap<CellId, Cell>();
        sums.forEach(sum -> cells.put(sum.id(), sum.cell()));
        var shortfalls = Shortfall.of(parts, sums);
        var narrative = new Narrative(body, sumYear, words);
        var report = new AnnualReport(
                body,
                narrative.title(),
                body,
                sumYear,
                narrative.preamble(),
                narrative.sections(parts, leftOut, shortfalls),
                adder.formats(),
                cells,
                List.of());
        return new Merged(report, parts, leftOut, sums, shortfalls);
    }

    private @Nullable Message whyNot(AnnualReport report, int year, List<Part> parts) {
        if (report.year() == null) {
            return Message.of("merge.left_out.no_year");
        }
        if (report.year() != year) {
            return Message.of("merge.left_out.other_year", report.year().toString(), Integer.toString(year));
        }
        if (BodyName.same(body, report.body())) {
            return Message.of("merge.left_out.whole", body);
        }
        return parts.stream()
                .map(Part::report)
                .filter(added -> BodyName.same(added.body(), report.body()))
                .findFirst()
                .map(added -> Message.of("merge.left_out.twice", added.source()))
                .orElse(null);
    }

    private static int commonest(List<AnnualReport> reports) throws NotMergeable {
        Map<Integer, Long> counts = reports.stream()
                .map(AnnualReport::year)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        var years = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (years.isEmpty()) {
            throw new NotMergeable("no_year");
        }
        if (years.size() > 1) {
            throw new NotMergeable(
                    "years", years.stream().map(y -> Integer.toString(y)).collect(Collectors.joining("、")));
        }
        return years.get(0);
    }
}
