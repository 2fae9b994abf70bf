package org.gongkai.report.compare;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.report.model.AnnualReport;

/** 年度报告对比: what two or more reports have in common and where they differ. */
public sealed interface Comparison permits YearComparison, SiblingMap {
    /**
     * Years of one body, in any order, or bodies of one year; which of the two is read from the reports.
     *
     * @throws NotComparable where they are neither, or where a report is there twice or names no year
     */
    static Comparison of(List<AnnualReport> reports) throws NotComparable {
        if (reports.size() < 2) {
            throw new NotComparable("one");
        }
        var undated =
                reports.stream().filter(r -> r.year() == null).map(BodyName::of).collect(Collectors.joining("、"));
        if (!undated.isEmpty()) {
            throw new NotComparable("no_year", undated);
        }
        refuseTwice(reports);
        long years = reports.stream().map(AnnualReport::year).distinct().count();
        if (years == 1) {
            return SiblingMap.of(reports);
        }
        if (years == reports.size() && areOneBody(reports)) {
            return YearComparison.of(reports);
        }
        throw new NotComparable("mixed", listed(reports));
    }

    private static void refuseTwice(List<AnnualReport> reports) throws NotComparable {
        for (int i = 0; i < reports.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = reports.get(j);
                var other = reports.get(i);
                if (Objects.equals(one.year(), other.year()) && BodyName.same(one.body(), other.body())) {
                    throw new NotComparable(
                            "twice", BodyName.of(one), one.year() + "", one.source() + "、" + other.source());
                }
            }
        }
    }

    private static boolean areOneBody(List<AnnualReport> reports) {
        return reports.stream()
                .allMatch(one -> reports.stream().allMatch(other -> BodyName.compatible(one.body(), other.body())));
    }

    private static String listed(List<AnnualReport> reports) {
        var years = new TreeMap<String, TreeSet<String>>();
        reports.forEach(r ->
                years.computeIfAbsent(BodyName.of(r), body -> new TreeSet<>()).add(r.year() + ""));
        return years.entrySet().stream()
                .map(e -> e.getKey() + "（" + String.join("、", e.getValue()) + "）")
                .collect(Collectors.joining("、"));
    }
}
