package org.gongkai.office.portal.outside;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.PublicSide;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.EmbeddedPostgres;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.portal.outside.SiteExport.Extent;

/**
 * Exports districts of bodies with 1,000 items each, and prints time for one item and the largest heap, so that it shows
 * whether they grow. Not run by the tests; with {@code -Xmx512m} it also shows that this suffices.
 */
public final class ExportBenchmark {
    private static final int ITEMS = 1000;
    private static final int COLUMNS = 20;
    private static final int CHANGED = 10;

    private ExportBenchmark() {}

    /** Numbers of bodies, such as {@code 10 100}. */
    public static void main(String... sizes) throws Exception {
        for (var size : sizes.length == 0 ? new String[] {"10", "100"} : sizes) {
            var folder = OfficeServer.folder();
            var postgres = EmbeddedPostgres.start(folder);
            try {
                new Migrations(postgres.owner(), List.of(Migrations.LOCATION)).migrate();
                fill(postgres.owner(), Integer.parseInt(size));
                measure(postgres.owner(), folder, Integer.parseInt(size) * ITEMS);
            } finally {
                postgres.stop();
                OfficeServer.delete(folder);
            }
        }
    }

    private static void measure(Access database, Path folder, int items) throws IOException, SQLException {
        var settings = Map.of(
                "logging.config",
                "classpath:logback.xml",
                "gongkai.search",
                "false",
                "gongkai.portal.address",
                "https://www.example.gov.cn");
        try (var portal = PublicSide.start(database, folder, 0, settings)) {
            var export = portal.getBean(SiteExport.class);
            var site = folder.resolve("site");
            var processor = processorTime();
            var first = run(export, site);
            System.out.printf(
                    Locale.ROOT,
                    "%,d items: %.1f s, %,.0f items a second, %.2f ms of the processor an item, largest heap %d MB%n",
                    items,
                    first / 1e9,
                    items / (first / 1e9),
                    (processorTime() - processor) / 1e6 / items,
                    largestHeap() >> 20);
            tell("again without changes", run(export, site), first);
            change(database, CHANGED);
            tell("again after " + CHANGED + " changes in a body", run(export, site), first);
        }
    }

    private static void tell(String what, long time, long first) {
        System.out.printf(
                Locale.ROOT,
                "  %s: %.1f s, ratio to the first %.3f, largest heap %d MB%n",
                what,
                time / 1e9,
                (double) time / first,
                largestHeap() >> 20);
    }

    private static void change(Access database, int items) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("insert into publishing_change (number, item_id, kind, at)"
                    + " select (select last from publishing_change_head) + id, id, 'CORRECTED', now()"
                    + " from publishing_item where id <= " + items);
            statement.execute("update publishing_change_head set last = (select max(number) from publishing_change)");
        }
    }

    private static long run(SiteExport export, Path site) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var from = System.nanoTime();
        var summary = export.into(site, "benchmark", Extent.CHANGES, (pages, address) -> {});
        System.out.println(summary);
        return System.nanoTime() - from;
    }

    /** Of this process, without the database; the load of the machine changes it little. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long largestHeap() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void fill(Access database, int bodies) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var body = connection.prepareStatement(
                        "insert into bodies_body (code, name, short_name, uscc, address, hours, phone, leader, unit, lane)"
                                + " values (?, ?, '某', ?, '地址', '时间', '电话', '负责人', '办公室', 'SMALL')")) {
            for (var n = 1; n <= bodies; n++) {
                body.setString(1, "street-" + n);
                body.setString(2, "第" + n + "街道办事处");
                body.setString(3, Uscc.completed("111502991" + String.format(Locale.ROOT, "%08d", n)));
                body.executeUpdate();
            }
            for (var sql : List.of(
                    "insert into bodies_person (username, name, password_hash) values ('one', '某人', '')",
                    "insert into catalogue_column (body_id, code, name, category, keeper, update_rule, position)"
                            + " select b.id, 'column-' || n, '栏目' || n, 'a20_15_other', '办公室', 'P30D', n"
                            + " from bodies_body b, generate_series(1, " + COLUMNS + ") n",
                    "insert into publishing_item (body_id, column_id, state, lane, drafter_id, index_no, published_on,"
                            + " published_at, published_revision, reviewed_revision)"
                            + " select c.body_id, c.id, 'PUBLISHED', 'SMALL', 1, c.id || '-' || n,"
                            + " date '2020-01-01' + n, now(), 1, 1 from catalogue_column c, generate_series(1, "
                            + ITEMS / COLUMNS + ") n",
                    "insert into publishing_revision (item_id, number, column_id, title, source, html, person_id, at,"
                            + " formed_on) select id, 1, column_id, '关于某事项的通知' || id, '',"
                            + " repeat('<p>为做好有关工作，现将有关事项通知如下，请认真贯彻执行。</p>', 20), 1, now(),"
                            + " published_on from publishing_item",
                    "insert into publishing_change (number, item_id, kind, at)"
                            + " select id, id, 'PUBLISHED', now() from publishing_item",
                    "update publishing_change_head set last = (select max(number) from publishing_change)",
                    "vacuum analyze")) {
                statement.execute(sql);
            }
        }
    }
}
