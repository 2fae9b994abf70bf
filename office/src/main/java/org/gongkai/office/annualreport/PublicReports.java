package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.publishing.PublicList;
import org.gongkai.office.publishing.PublicList.Filter;
import org.gongkai.office.publishing.PublicList.Row;
import org.gongkai.report.model.AnnualReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 已公布的年度报告: those whose figures the public may see. The item of the 年报 column decides, and the public's list says
 * whether it is there; a report without such an item is not public, whatever its state. The figures are those of the
 * version the item was made from, not of a correction that is still on its way.
 *
 * @see "条例 第五十条"
 */
@Component
public class PublicReports {
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})\\s*年");
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final PublicList list;

    PublicReports(JdbcClient jdbc, PublicList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** Of all bodies, by body, the oldest year first. */
    public List<PublicReport> all() {
        return in(Optional.empty());
    }

    /** Of a body, the oldest year first. */
    public List<PublicReport> of(Body body) {
        return in(Optional.of(body));
    }

    private List<PublicReport> in(Optional<Body> body) {
        var items = items(body);
        var found = new TreeMap<Long, Map<Integer, PublicReport>>();
        if (!items.isEmpty()) {
            imported(items).forEach(one -> put(found, one));
            compiled(items).forEach(one -> put(found, one));
        }
        return found.values().stream()
                .flatMap(years -> years.values().stream())
                .sorted(Comparator.comparingLong(PublicReport::bodyId).thenComparingInt(PublicReport::year))
                .toList();
    }

    private static void put(Map<Long, Map<Integer, PublicReport>> found, PublicReport one) {
        found.computeIfAbsent(one.bodyId(), id -> new TreeMap<>()).put(one.year(), one);
    }

    /** What stands in the 年报 columns for the public, by id. */
    private Map<Long, Row> items(Optional<Body> body) {
        var items = new HashMap<Long, Row>();
        var after = PublicList.BEGINNING;
        var filter = Filter.ofBlock(Block.REPORTS);
        for (var rows = list.after(body, filter, after, PAGE);
                !rows.isEmpty();
                rows = list.after(body, filter, after, PAGE)) {
            rows.forEach(row -> items.put(row.id(), row));
            after = PublicList.Mark.of(rows.get(rows.size() - 1));
        }
        return items;
    }

    private List<PublicReport> compiled(Map<Long, Row> items) {
        return jdbc.sql("select r.body_id, r.year, p.item_id, p.version_id from annualreport_publication p"
                        + " join annualreport_report r on r.id = p.report_id where p.item_id = any (?)"
                        + " order by p.version_id")
                .param(items.keySet().toArray(Long[]::new))
                .query((row, n) -> new PublicReport(
                        row.getLong("body_id"),
                        row.getInt("year"),
                        row.getLong("item_id"),
                        OptionalLong.of(row.getLong("version_id"))))
                .list();
    }

    private List<PublicReport> imported(Map<Long, Row> items) {
        var byYear = new HashMap<Long, Map<Integer, Long>>();
        items.values()
                .forEach(row -> byYear.computeIfAbsent(row.bodyId(), id -> new HashMap<>())
                        .merge(year(row), row.id(), Math::max));
        var found = new ArrayList<PublicReport>();
        jdbc.sql("select body_id, year from annualreport_earlier where withdrawn_by is null and body_id = any (?)")
                .param(byYear.keySet().toArray(Long[]::new))
                .query(row -> {
                    var body = row.getLong("body_id");
                    var year = row.getInt("year");
                    Optional.ofNullable(byYear.getOrDefault(body, Map.of()).get(year))
                            .ifPresent(item -> found.add(new PublicReport(body, year, item, OptionalLong.empty())));
                });
        return found;
    }

    /** What a public report says. */
    public AnnualReport read(PublicReport one) {
        var json = one.version().isPresent()
                ? jdbc.sql("select json from annualreport_version where id = ?")
                        .param(one.version().getAsLong())
                : jdbc.sql("select json from annualreport_earlier where body_id = ? and year = ?"
                                + " and withdrawn_by is null")
                        .params(one.bodyId(), one.year());
        return VersionStore.read(json.query(byte[].class).optional().orElseThrow(Refusal::notFound));
    }

    /** The year an item of the 年报 column is about; its title says it, else it is the one before its publication. */
    public static int year(Row row) {
        var named = YEAR.matcher(row.title());
        return named.find()
                ? Integer.parseInt(named.group(1))
                : row.publishedOn().getYear() - 1;
    }
}
