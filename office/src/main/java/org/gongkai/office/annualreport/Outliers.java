package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Level;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 离群值: cells far from what bodies of the same level below the same district report for the year. It is a reason to look,
 * not a finding: few bodies say nothing about one another, and a small difference says nothing whatever its score.
 */
@Component
class Outliers {
    private final DistrictReports reports;
    private final int least;
    private final double limit;
    private final BigDecimal difference;

    /**
     * @param least fewest bodies of a level that are held against one another
     * @param limit score from which on a cell is told
     * @param difference from the median below which none is told, in the unit of the cell
     */
    Outliers(
            DistrictReports reports,
            @Value("${gongkai.annualreport.peers.least:8}") int least,
            @Value("${gongkai.annualreport.peers.score:3.5}") double limit,
            @Value("${gongkai.annualreport.peers.difference:5}") BigDecimal difference) {
        this.reports = reports;
        this.least = least;
        this.limit = limit;
        this.difference = difference;
    }

    int least() {
        return least;
    }

    double limit() {
        return limit;
    }

    BigDecimal difference() {
        return difference;
    }

    /** The levels of the bodies below with how many of them have a report that can be held against others. */
    Map<Level, Integer> peers(Body district, int year) {
        var peers = new EnumMap<Level, Integer>(Level.class);
        byLevel(district, year).forEach((level, reported) -> peers.put(level, reported.size()));
        return peers;
    }

    /** The farthest first. */
    List<Outlier> of(Body district, int year) {
        var found = new ArrayList<Outlier>();
        byLevel(district, year).forEach((level, reported) -> {
            if (reported.size() >= least) {
                Compiler.layout(year).forEach(cell -> among(level, reported, cell, found));
            }
        });
        found.sort(
                Comparator.<Outlier>comparingDouble(one -> Math.abs(one.spread().score(one.value())))
                        .reversed());
        return found;
    }

    private void among(Level level, Map<Body, AnnualReport> reported, CellId cell, List<Outlier> found) {
        var values = new LinkedHashMap<Body, BigDecimal>();
        reported.forEach((body, report) -> report.number(cell).ifPresent(value -> values.put(body, value)));
        if (values.size() < least) {
            return;
        }
        var spread = RobustSpread.of(List.copyOf(values.values()));
        values.forEach((body, value) -> {
            var away = value.subtract(BigDecimal.valueOf(spread.median())).abs();
            if (Math.abs(spread.score(value)) >= limit && away.compareTo(difference) >= 0) {
                found.add(new Outlier(body, cell, Checker.nameOf(cell), value, level, spread));
            }
        });
    }

    private Map<Level, Map<Body, AnnualReport>> byLevel(Body district, int year) {
        var levels = new EnumMap<Level, Map<Body, AnnualReport>>(Level.class);
        reports.below(district)
                .forEach(body -> reports.sent(body, year)
                        .ifPresent(
                                report -> levels.computeIfAbsent(body.standing().level(), any -> new LinkedHashMap<>())
                                        .put(body, report)));
        return levels;
    }
}
