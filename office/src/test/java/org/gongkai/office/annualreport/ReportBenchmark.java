package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.ledger.ActKind;
import org.gongkai.office.ledger.ActLedger;
import org.gongkai.office.ledger.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year compiled from many records against the limit of 300 ms, and a district of many bodies against one body. Not run
 * by the tests.
 */
public final class ReportBenchmark {
    private static final int REQUESTS = 25_000;
    private static final int DECISIONS = 25_000;
    private static final int BODIES = 5_000;
    private static final double LIMIT = 300;
    private static final int RUNS = 15;

    private ReportBenchmark() {}

    public static void main(String... arguments) {
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
        System.exit(0);
    }

    private static void fill(AReport a) {
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
        jdbc.sql("analyze requests_request, requests_step, ledger_entry").update();
    }

    /** Bodies with the same accepted report, copied in the database. */
    private static void district(AReport a) {
        a.act(a.supervisor, ReportAction.ACCEPT);
        var jdbc = OfficeServer.bean(JdbcClient.class);
        jdbc.sql("update bodies_body set level = 'COUNTY' where id = ?")
                .param(a.district.body.id())
                .update();
        var county = OfficeServer.bean(Bodies.class).withCode(a.district.body.code());
        var one = median(() -> AReport.REPORTS.compiled(county, AReport.YEAR, AReport.JANUARY.at()));
        for (var n = 1; n < BODIES; n++) {
            AnOffice.below(a.district);
        }
        jdbc.sql("insert into annualreport_report (body_id, year, state, opened_by, opened_at)"
                        + " select b.id, 2021, 'ACCEPTED', :p, now() from bodies_body b where b.parent_id = :above"
                        + " on conflict do nothing")
                .param("p", a.clerk.id())
                .param("above", county.id())
                .update();
        jdbc.sql(
                        "insert into annualreport_version (report_id, edition, as_of, json, evidence, made_by, made_on, accepted_at)"
                                + " select r.id, 1, v.as_of, v.json, '{}', v.made_by, v.made_on, v.accepted_at from"
                                + " annualreport_report r join bodies_body b on b.id = r.body_id and b.parent_id = :above"
                                + " cross join (select * from annualreport_version v where v.report_id = :report order by v.id desc"
                                + " limit 1) v where r.id <> :report")
                .param("above", county.id())
                .param("report", a.now().id())
                .update();
        var all = median(() -> AReport.REPORTS.compiled(county, AReport.YEAR, AReport.JANUARY.at()));
        System.out.printf(
                Locale.ROOT,
                "district: %.0f ms of %,d bodies, %.1f ms of one; %.3f ms a body more%n",
                all,
                BODIES,
                one,
                (all - one) / (BODIES - 1));
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
