package org.gongkai.office.portal;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.office.annualreport.PublicReports;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.publishing.PublicList;
import org.gongkai.office.publishing.PublicList.Filter;
import org.gongkai.office.publishing.PublicList.Row;
import org.springframework.stereotype.Component;

/** 政府信息公开年报 of all bodies and years, as they were published. */
@Component
public final class AnnualReports {
    private static final int MOST = 5000;

    /**
     * Reports by body and year.
     *
     * @param years the newest first
     * @param reports by id of the body and year
     */
    public record Table(Collection<Integer> years, Map<Long, Map<Integer, Row>> reports) {
        public Optional<Row> of(long body, int year) {
            return Optional.ofNullable(reports.getOrDefault(body, Map.of()).get(year));
        }
    }

    private final PublicList list;

    AnnualReports(PublicList list) {
        this.list = list;
    }

    Table table() {
        var years = new TreeSet<Integer>(Collections.reverseOrder());
        var reports = new TreeMap<Long, Map<Integer, Row>>();
        for (var row : list.page(Optional.empty(), Filter.ofBlock(Block.REPORTS), MOST, 0)) {
            var year = PublicReports.year(row);
            years.add(year);
            reports.computeIfAbsent(row.bodyId(), id -> new TreeMap<>()).putIfAbsent(year, row);
        }
        return new Table(years, reports);
    }
}
