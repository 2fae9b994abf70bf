package org.gongkai.office.annualreport;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.ledger.ActKind;
import org.gongkai.office.ledger.ActLedger;
import org.gongkai.office.ledger.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year compiled from many records against the limit of 300 ms, a district of many bodies against one body, and the open
 * data of many reports within a small heap. Not run by the tests.
 */
public final class ReportBenchmark {
    private static final int REQUESTS = 25_000;
    private static final int DECISIONS = 25_000;
    private static final int BODIES = 5_000;
    private static final int YEARS = 2;
    private static final double LIMIT = 300;
    private static final int RUNS = 15;
    /** Bytes that the figures of one report come to at least, packed. */
    private static final int LEAST = 100;

    private static final String EXPORT = "export";
    private static final String HEAP = "-Xmx256m";

    private ReportBenchmark() {}

    /** Without arguments all of it; the export in a process of its own, as its heap is what is measured. */
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        if (Arrays.asList(arguments).contains(EXPORT)) {
            export();
        } else {
            compile();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var child = new ProcessBuilder(
                            java,
                            HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReportBenchmark.class.getName(),
                            EXPORT)
                    .inheritIO()
                    .start();
            if (child.waitFor() != 0) {
                throw new IllegalStateException("the export did not come to its end");
            }
        }
        System.exit(0);
    }

    private static void compile() throws SQLException {
        var a = new AReport();
        a.submitted();
        var small = median(() -> AReport.REPORTS.compiled(a.body, AReport.YEAR, AReport.JANUARY.at()));
        fill(a);
        var large = median(() -> AReport.REPORTS.compiled(a.body, AReport.YEAR, AReport.JANUARY.at()));
        System.out.printf(
                Locale.ROOT,
                "compile: %.1f ms of %,d records, %.1f ms of none; of the limit of %.0f ms %.2f%n",
                large,
                REQUESTS + DECISIONS,
                small,
                LIMIT,
                large / LIMIT);
        district(a);
    }

    private static void fill(AReport a) throws SQLException {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        jdbc.sql(
                        "with made as (insert into requests_request (body_id, year, serial, intake, kind, title, way, filed_on,"
                                + " recorded_at, filing, identity, applicant_mark, content_mark, secret_mark, state, received_on,"
                                + " closed_on) select :body, 2021, n, 'IN_PERSON', 'NATURAL_PERSON', '申请' || n, 'POST',"
                                + " date '2021-01-04', timestamp '2021-01-04', '', null, 'a' || n, 'c' || n, '', 'ANSWERED',"
                                + " date '2021-01-04', date '2021-01-20' from generate_series(1, :size) n returning id)"
                                + " insert into requests_step (request_id, kind, day, at, code) select id, kind, day,"
                                + " timestamp '2021-01-20', code from made, (values ('RECEIVED', date '2021-01-04', ''),"
                                + " ('ANSWERED', date '2021-01-20', 'GRANTED')) s(kind, day, code)")
                .param("body", a.body.id())
                .param("size", REQUESTS)
                .update();
        var entries = new ArrayList<Statement.Entry>();
        for (var n = 0; n < DECISIONS; n++) {
            entries.add(new Statement.Entry(
                    LocalDate.of(2021, 1, 1).plusDays(n % 365), "罚〔2021〕" + n + "号", BigDecimal.ONE));
        }
        var entered = new Statement.Entered(
                ActKind.PENALTY, "执法科", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), "", entries);
        OfficeServer.bean(ActLedger.class).enter(a.clerk, a.body, entered, Optional.empty(), AReport.JANUARY);
        asOwner("analyze requests_request, requests_step, ledger_entry");
    }

    private static void district(AReport a) throws SQLException {
        a.act(a.supervisor, ReportAction.ACCEPT);
        asOwner("update bodies_body set level = 'COUNTY' where id = " + a.district.body.id());
        var county = OfficeServer.bean(Bodies.class).withCode(a.district.body.code());
        var one = median(() -> AReport.REPORTS.compiled(county, AReport.YEAR, AReport.JANUARY.at()));
        reports(a);
        var all = median(() -> AReport.REPORTS.compiled(county, AReport.YEAR, AReport.JANUARY.at()));
        System.out.printf(
                Locale.ROOT,
                "merge: %.0f ms of %,d bodies, %.1f ms of one; %.3f ms a body more%n",
                all,
                BODIES,
                one,
                (all - one) / (BODIES - 1));
    }

    /** Bodies with the same accepted report of some years, copied in the database. */
    private static void reports(AReport a) throws SQLException {
        try (var connection = OfficeServer.owner().open();
                var body = connection.prepareStatement(
                        "insert into bodies_body (code, name, short_name, parent_id, uscc, address, hours, phone, leader,"
                                + " unit, lane, level) values (?, ?, ?, ?, ?, '地址', '时间', '电话', '负责人', '办公室', 'SMALL',"
                                + " 'SUBDISTRICT')")) {
            for (var n = 1; n < BODIES; n++) {
                body.setString(1, "many-" + n);
                body.setString(2, "第" + n + "街道办事处");
                body.setString(3, "第" + n + "街道");
                body.setLong(4, a.district.body.id());
                body.setString(5, Uscc.completed("111502992" + String.format(Locale.ROOT, "%08d", n)));
                body.addBatch();
            }
            body.executeBatch();
        }
        var above = a.district.body.id();
        asOwner(
                "insert into annualreport_report (body_id, year, state, opened_by, opened_at) select b.id, y, 'ACCEPTED', "
                        + a.clerk.id() + ", now() from bodies_body b, generate_series(2021, " + (2020 + YEARS)
                        + ") y where b.parent_id = " + above + " on conflict do nothing",
                "insert into annualreport_version (report_id, edition, as_of, json, evidence, made_by, made_on, accepted_at)"
                        + " select r.id, 1, v.as_of, v.json, '{}', v.made_by, v.made_on, v.accepted_at from"
                        + " annualreport_report r join bodies_body b on b.id = r.body_id and b.parent_id = " + above
                        + " cross join (select * from annualreport_version v where v.report_id = "
                        + a.now().id() + " order by v.id desc limit 1) v where r.id <> "
                        + a.now().id(),
                "analyze");
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var connection = OfficeServer.owner().open();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Every format of the open data once, while every report is public. */
    private static void export() throws IOException, SQLException {
        var a = new AReport();
        a.submitted();
        a.act(a.supervisor, ReportAction.ACCEPT);
        reports(a);
        var of = " from annualreport_report r join bodies_body b on b.id = r.body_id and b.parent_id = "
                + a.district.body.id();
        asOwner(
                "insert into catalogue_column (body_id, code, name, category, keeper, update_rule, position, block)"
                        + " select distinct b.id, 'many-reports', '政府信息公开年报', 'a20_15_other', '办公室', 'P1Y', 900,"
                        + " 'reports'" + of,
                "insert into publishing_item (body_id, column_id, state, lane, drafter_id, index_no, published_on,"
                        + " published_at, published_revision, reviewed_revision) select b.id, c.id, 'PUBLISHED', 'SMALL', "
                        + a.clerk.id() + ", 'many-' || r.id, date '2022-01-10', now(), 1, 1" + of
                        + " join catalogue_column c on c.body_id = b.id and c.code = 'many-reports'",
                "insert into publishing_revision (item_id, number, column_id, title, source, html, person_id, at, formed_on)"
                        + " select id, 1, column_id, '年度报告', '', '', " + a.clerk.id() + ", now(), published_on"
                        + " from publishing_item where index_no like 'many-%'",
                PUBLISHED,
                "insert into annualreport_publication (report_id, version_id, item_id) select r.id, r.item_version,"
                        + " r.item_id from annualreport_report r join publishing_item i on i.id = r.item_id"
                        + " where i.index_no like 'many-%' on conflict do nothing",
                "update portal_version set number = number + 1",
                "analyze");
        for (var extension : List.of("csv", "json", "xlsx")) {
            export(extension);
        }
    }

    private static final String PUBLISHED = "update annualreport_report r set item_id = i.id, item_version ="
            + " (select max(v.id) from annualreport_version v where v.report_id = r.id)"
            + " from publishing_item i where i.index_no = 'many-' || r.id";

    private static void export(String extension) throws IOException {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var from = System.nanoTime();
        var first = 0L;
        var bytes = 0L;
        try (InputStream in = URI.create(OfficeServer.address() + "/data/figures." + extension)
                .toURL()
                .openStream()) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                first = first == 0 ? System.nanoTime() : first;
                bytes += read;
            }
        }
        if (bytes < (long) BODIES * YEARS * LEAST) {
            throw new IllegalStateException("not all reports are in the export: " + bytes + " bytes");
        }
        System.out.printf(
                Locale.ROOT,
                "export: %s of %,d reports, %.1f MB in %.1f s, the first bytes after %.1f s; heap at most %d MB of %d MB%n",
                extension,
                BODIES * YEARS,
                bytes / 1e6,
                (System.nanoTime() - from) / 1e9,
                (first - from) / 1e9,
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double median(Runnable run) {
        var times = new double[RUNS];
        for (var n = 0; n < RUNS; n++) {
            var from = System.nanoTime();
            run.run();
            times[n] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
