package org.gongkai.office.supervision.inspection;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rules over a hundred invented bodies with two thousand items each and with four thousand: the time may double, the
 * heap may not. First over values in memory, then with everything read from the database and screened. Arguments: bodies
 * and items of each for the database, 100 and 2000 where nothing is said, 0 bodies for none. Not run by the tests.
 */
public final class InspectionBenchmark {
    private static final int BODIES = 100;
    private static final int ITEMS = 2_000;
    private static final int COLUMNS = 10;
    private static final List<Indicator> IN_USE = Indicator.all().stream()
            .filter(row -> row.kind() != Indicator.Kind.SCHEME)
            .toList();

    private InspectionBenchmark() {}

    /** What is measured; it tells how many faults it found. */
    private interface Work {
        int faults();
    }

    public static void main(String... arguments) {
        var bodies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : BODIES;
        var items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ITEMS;
        inMemory(ITEMS / 10);
        compare("memory", BODIES, ITEMS, () -> inMemory(ITEMS), () -> inMemory(2 * ITEMS));
        if (bodies > 0) {
            var small = filled("inspected-a", bodies, items);
            var large = filled("inspected-b", bodies, 2 * items);
            inDatabase(small.subList(0, 1));
            compare("database", bodies, items, () -> inDatabase(small), () -> inDatabase(large));
        }
        System.exit(0);
    }

    private static void compare(String where, int bodies, int items, Work small, Work large) {
        var first = timed(where, bodies, items, small);
        var second = timed(where, bodies, 2 * items, large);
        System.out.printf(Locale.ROOT, "%s: ratio %.2f%n", where, (double) second / first);
    }

    private static long timed(String where, int bodies, int items, Work work) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var from = System.nanoTime();
        var faults = work.faults();
        var time = System.nanoTime() - from;
        System.out.printf(
                Locale.ROOT,
                "%s: %d rules, %,d bodies with %,d items: %.2f s, %.3f ms an item, %,d faults, peak heap %d of %d MB%n",
                where,
                IN_USE.size(),
                bodies,
                items,
                time / 1e9,
                time / 1e6 / bodies / items,
                faults,
                pools().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        return time;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static int inMemory(int items) {
        var faults = 0;
        for (var n = 1; n <= BODIES; n++) {
            var body = new ABody(n).shows(LongStream.rangeClosed(1, items).toArray());
            for (var column = 1; column <= COLUMNS; column++) {
                body.column(
                        column,
                        ColumnKind.values()[column % 3],
                        column == 1 ? "a20_09_procurement" : "a20_15_other",
                        Reading.State.FRESH,
                        Optional.of(ABody.DAY.minusDays(column * 10L)));
            }
            body.dead("/p/street/i/13");
            faults += Inspector.faults(
                            Rules.byIndicator(),
                            body.inspected(),
                            IN_USE,
                            LongStream.rangeClosed(1, items).mapToObj(InspectionBenchmark::item))
                    .size();
        }
        return faults;
    }

    /** Each with a text of its own; every hundredth has faults. */
    private static InspectedItem item(long id) {
        var paragraph = "<p>为做好有关工作，现将事项" + id + "<a href=\"/p/street/i/" + id % 500 + "\">通知</a>如下。</p>";
        var item = new AnItem(id)
                .kind(DocumentKind.values()[(int) (id % DocumentKind.values().length)])
                .html(paragraph.repeat(20));
        if (id % 100 == 0) {
            item.found("id_card", "1101**", true, Severity.BLOCKING)
                    .titled("采购意向公示" + id, "a20_15_other")
                    .days(ABody.DAY.minusDays(90), ABody.DAY.minusDays(9));
        }
        return item.inspected();
    }

    private static int inDatabase(List<Body> bodies) {
        var inspector = OfficeServer.bean(Inspector.class);
        var now = OfficeServer.bean(Trail.class).now();
        var running = inspector.clocks();
        var faults = 0;
        for (var body : bodies) {
            faults += inspector
                    .inspect(body, IN_USE, Sample.ALL, running.getOrDefault(body.id(), List.of()), now)
                    .faults()
                    .size();
        }
        return faults;
    }

    private static List<Body> filled(String prefix, int bodies, int items) {
        var office = OfficeServer.bean(Bodies.class);
        var made = new ArrayList<Body>();
        for (var n = 1; n <= bodies; n++) {
            var code = prefix + "-" + n;
            var digits = String.format(Locale.ROOT, "%08d", n + items * 1000);
            var uscc = Uscc.completed("111502991" + digits.substring(digits.length() - 8));
            var street = "第" + n + "街道办事处";
            office.add(
                    new Body(0, code, street, street, uscc, "地址", "时间", "电话", "负责人", "办公室", Lane.SMALL),
                    Optional.empty());
            var body = office.withCode(code);
            fill(body, items);
            made.add(body);
        }
        OfficeServer.bean(JdbcClient.class).sql("analyze").update();
        return made;
    }

    private static void fill(Body body, int items) {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        Stream.of(
                        "insert into catalogue_column (body_id, code, name, category, keeper, update_rule, position)"
                                + " select :body, 'column-' || n, '栏目' || n, 'a20_15_other', '办公室', 'P30D', n"
                                + " from generate_series(1, :columns) n",
                        "with made as (insert into publishing_item (body_id, column_id, state, lane, drafter_id, index_no,"
                                + " published_on, published_at, published_revision, reviewed_revision)"
                                + " select c.body_id, c.id, 'PUBLISHED', 'SMALL', (select min(id) from bodies_person),"
                                + " c.id || '-' || n, date '2021-12-01' - n, now(), 1, 1"
                                + " from catalogue_column c, generate_series(1, :items / :columns) n"
                                + " where c.body_id = :body and c.code like 'column-%' returning id, column_id, published_on)"
                                + " insert into publishing_revision (item_id, number, column_id, title, source, html, person_id,"
                                + " at, formed_on) select id, 1, column_id, '关于某事项的通知' || id, '', repeat('<p>为做好有关工作，"
                                + "现将有关事项' || id || '<a href=\"/p/' || :code || '/i/' || id || '\">通知</a>如下。</p>', 20),"
                                + " (select min(id) from bodies_person), now(), published_on from made",
                        "insert into publishing_step (item_id, revision, version, action, from_state, to_state, person_id, duty,"
                                + " legal_day, at, words) select i.id, 1, 1, a.action, 'SECRECY', 'APPROVAL',"
                                + " (select max(id) from bodies_person), '', i.published_on, now(), '' from publishing_item i"
                                + " cross join (values ('CLEAR'), ('APPROVE')) a (action) where i.body_id = :body")
                .forEach(sql -> jdbc.sql(sql)
                        .param("body", body.id())
                        .param("columns", COLUMNS)
                        .param("items", items)
                        .param("code", body.code())
                        .update());
    }
}
