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
    private static final int CHANGED = 10;

    private ExportBenchmark() {}

    /** Numbers of bodies, such as {@code 10 100}. */
    public static void main(String... sizes) throws Exception {
        for (var size : sizes.length == 0 ? new String[] {"10", "100"} : sizes) {
            var folder = OfficeServer.folder();
            var postgres = EmbeddedPostgres.start(folder);
            try {
                new Migrations(postgres.owner(), List.of(Migrations.LOCATION)).migrate();
                ManyItems.fill(postgres.owner(), Integer.parseInt(size), ITEMS);
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
}
