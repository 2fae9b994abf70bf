package org.gongkai.office.portal;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.publishing.PublicList;
import org.gongkai.office.publishing.PublicList.Filter;
import org.gongkai.office.publishing.PublicList.Row;
import org.springframework.stereotype.Component;

/** 政府信息公开年报 of all bodies and years, as they were published. */
@Component
public final class AnnualReports {
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})\\s*年");
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
            years.add(year(row));
            reports.computeIfAbsent(row.bodyId(), id -> new TreeMap<>()).putIfAbsent(year(row), row);
        }
        return new Table(years, reports);
    }

    /** The year a report is about; its title says it, else it is the one before its publication. */
    private static int year(Row row) {
        var named = YEAR.matcher(row.title());
        return named.find()
                ? Integer.parseInt(named.group(1))
                : row.publishedOn().getYear() - 1;
    }
}
