package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.DayChange;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.Suspension;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines of many open cases under two calendars against the limit of two seconds, and a page of registers of a
 * thousand and a million requests against each other. Not run by the tests.
 */
public final class RequestBenchmark {
    private static final int CASES = 100_000;
    private static final double LIMIT = 2.0;
    private static final int[] SIZES = {1_000, 1_000_000};
    private static final int PAGE = 50;
    private static final int RUNS = 21;

    private RequestBenchmark() {}

    public static void main(String... arguments) {
        clocks();
        var medians = new ArrayList<double[]>();
        for (var size : SIZES) {
            medians.add(register(new ARequest().body, size));
        }
        var labels = List.of("first page", "page from the middle", "answered only");
        for (var i = 0; i < labels.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "register, %s: %.1f ms of %,d, %.1f ms of %,d requests, ratio %.2f%n",
                    labels.get(i),
                    medians.get(0)[i],
                    SIZES[0],
                    medians.get(1)[i],
                    SIZES[1],
                    medians.get(1)[i] / medians.get(0)[i]);
        }
        System.exit(0);
    }

    private static void clocks() {
        var random = new Random(7);
        var periods = new ArrayList<StatutoryPeriod>();
        for (var i = 0; i < CASES; i++) {
            var start = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(340));
            var period = StatutoryPeriod.workingDays(start, StatutoryPeriod.REPLY_WORKING_DAYS);
            if (i % 4 == 0) {
                period = period.suspended(new Suspension(start.plusDays(5), start.plusDays(20), ""));
            }
            periods.add(i % 5 == 0 ? period.extendedBy(StatutoryPeriod.MAX_EXTENSION) : period);
        }
        var before = WorkingCalendar.official();
        var off = new DayChange(LocalDate.of(2021, 6, 16), true, "停工", "");
        var after = before.with(new CalendarLayer(Set.of(), List.of(off)));
        var warm = moved(periods, before, after);
        var from = System.nanoTime();
        var found = moved(periods, before, after);
        if (warm != found) {
            throw new IllegalStateException("two counts of the same periods");
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "deadlines of %,d open cases under two calendars: %.2f s, %,d moved; ratio to the limit of %.0f s: %.2f%n",
                CASES,
                seconds,
                found,
                LIMIT,
                seconds / LIMIT);
    }

    private static long moved(List<StatutoryPeriod> periods, WorkingCalendar before, WorkingCalendar after) {
        return periods.stream()
                .filter(period -> !period.deadline(before).equals(period.deadline(after)))
                .count();
    }

    private static double[] register(Body body, int size) {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        jdbc.sql(
                        "with made as (insert into requests_request (body_id, year, serial, intake, kind, title, way, filed_on,"
                                + " recorded_at, filing, identity, applicant_mark, content_mark, secret_mark, state, received_on,"
                                + " closed_on) select :body, 2021, n, 'IN_PERSON', 'NATURAL_PERSON', '申请' || n, 'POST',"
                                + " date '2021-01-04', now(), '', null, 'a' || n, 'c' || n, '', 'ANSWERED', date '2021-01-04',"
                                + " date '2021-01-20' from generate_series(1, :size) n returning id)"
                                + " insert into requests_step (request_id, kind, day, at, code) select id, kind, day, now(), code from"
                                + " made, (values ('RECEIVED', date '2021-01-04', ''), ('ANSWERED', date '2021-01-20', 'GRANTED'))"
                                + " s(kind, day, code)")
                .param("body", body.id())
                .param("size", size)
                .update();
        var middle = jdbc.sql("select min(id) + :half from requests_request where body_id = :body")
                .param("half", size / 2)
                .param("body", body.id())
                .query(Long.class)
                .single();
        return new double[] {
            median(() -> page(body, Optional.empty(), Long.MAX_VALUE)),
            median(() -> page(body, Optional.empty(), middle)),
            median(() -> page(body, Optional.of(RequestState.ANSWERED), Long.MAX_VALUE))
        };
    }

    private static int page(Body body, Optional<RequestState> state, long before) {
        var now = OfficeServer.bean(Trail.class).now();
        return ARequest.REQUESTS.page(body, state, before, PAGE, now).size();
    }

    private static double median(Supplier<Integer> work) {
        var times = new double[RUNS];
        for (var i = -RUNS; i < RUNS; i++) {
            var from = System.nanoTime();
            if (work.get() != PAGE) {
                throw new IllegalStateException("a page that is not full");
            }
            times[Math.max(i, 0)] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
