package org.gongkai.office.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The counts of gaps beside a count that walks from day to day. */
class GaugeTest {
    private static final int YEAR = 2021;
    private static final int LIMIT = 14;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(YEAR, 12, 31);
    private static final Channel ACCOUNT = new Channel(1, 1, Channel.Kind.WECHAT, "账号", OptionalInt.of(LIMIT));

    @Provide
    Arbitrary<Set<LocalDate>> days() {
        return Arbitraries.integers()
                .between(-60, 420)
                .map(n -> FIRST.plusDays(n))
                .set()
                .ofMaxSize(60);
    }

    @Property(tries = 500, seed = "20211231")
    void the_longest_gap_is_the_longest_wait_of_any_day(
            @ForAll("days") Set<LocalDate> days, @ForAll @IntRange(min = 0, max = 500) int age) {
        var today = FIRST.plusDays(age);
        var gauge = gauge(days, today);
        var end = today.isBefore(LAST) ? today : LAST;
        assertThat(gauge.longest().orElseThrow().days())
                .isEqualTo(
                        waits(days, end).stream().mapToLong(wait -> wait).max().orElse(0));
    }

    @Property(tries = 500, seed = "20211231")
    void a_rhythm_is_kept_exactly_when_no_day_waits_longer_than_the_limit(
            @ForAll("days") Set<LocalDate> days, @ForAll @IntRange(min = 0, max = 500) int age) {
        var today = FIRST.plusDays(age);
        var end = today.isBefore(LAST) ? today : LAST;
        var gauge = gauge(days, today);
        var waits = waits(days, end);
        assertThat(gauge.isKept()).isEqualTo(waits.stream().allMatch(wait -> wait <= LIMIT));
        var opened = waits.stream().filter(wait -> wait == LIMIT + 1).count();
        assertThat(gauge.broken()).hasSize((int) opened + (waits.get(0) > LIMIT + 1 ? 1 : 0));
    }

    @Property(tries = 500, seed = "20211231")
    void a_post_more_never_makes_the_longest_gap_longer_and_one_withdrawn_never_shorter(
            @ForAll("days") Set<LocalDate> days, @ForAll @IntRange(min = 0, max = 364) int another) {
        var more = new HashSet<>(days);
        more.add(FIRST.plusDays(another));
        assertThat(longest(gauge(more, LAST))).isLessThanOrEqualTo(longest(gauge(days, LAST)));
    }

    /** For each day until the last, the days since the post before it, or since the first day where none is known. */
    private static List<Long> waits(Set<LocalDate> days, LocalDate end) {
        var waits = new ArrayList<Long>();
        var wait = days.stream()
                .filter(day -> day.isBefore(FIRST))
                .mapToLong(day -> FIRST.toEpochDay() - day.toEpochDay())
                .min()
                .orElse(0);
        for (var day = FIRST; !day.isAfter(end); day = day.plusDays(1), wait++) {
            // a day with a post closes the gap before it, at its whole length
            waits.add(wait);
            wait = days.contains(day) ? 0 : wait;
        }
        return waits;
    }

    @Test
    void warnings_come_at_ten_and_thirteen_days_and_the_breach_after_fourteen() {
        var posted = LocalDate.of(YEAR, 3, 1);
        var states = new ArrayList<Gauge.State>();
        for (var days : new int[] {0, 9, 10, 12, 13, 14, 15}) {
            states.add(gauge(Set.of(posted), posted.plusDays(days)).state());
        }
        assertThat(states)
                .containsExactly(
                        Gauge.State.OK,
                        Gauge.State.OK,
                        Gauge.State.WARN,
                        Gauge.State.WARN,
                        Gauge.State.ALARM,
                        Gauge.State.ALARM,
                        Gauge.State.BREACH);
        assertThat(gauge(Set.of(), posted).state()).isEqualTo(Gauge.State.NEVER);
    }

    @Test
    void the_first_gap_counts_from_the_last_post_of_the_year_before_where_that_is_known() {
        var first = LocalDate.of(YEAR, 1, 11);
        var told = told(LocalDate.of(YEAR - 1, 12, 20));
        assertThat(account(told, List.of(first), List.of(), first).gaps().get(0).days())
                .isEqualTo(22);
        assertThat(account(Account.BLANK, List.of(first), List.of(), first)
                        .gaps()
                        .get(0)
                        .days())
                .isEqualTo(10);
        var recorded = List.of(LocalDate.of(YEAR - 1, 12, 28), first);
        assertThat(account(told, recorded, List.of(), first).gaps().get(0).days())
                .isEqualTo(14);
    }

    @Test
    void nothing_is_held_against_an_account_before_it_opened_or_before_it_is_known() {
        var today = LocalDate.of(YEAR, 8, 10);
        var opened = new Account("", "", false, Optional.of(LocalDate.of(YEAR, 8, 1)), Optional.empty(), "");
        assertThat(account(opened, List.of(), List.of(), today).gaps())
                .containsExactly(new Rhythm.Gap(LocalDate.of(YEAR, 8, 1), today));
        assertThat(account(told(LocalDate.of(YEAR, 8, 5)), List.of(), List.of(), today)
                        .gaps())
                .containsExactly(new Rhythm.Gap(LocalDate.of(YEAR, 8, 5), today));
    }

    @Test
    void a_gap_to_come_is_seen_before_it_opens() {
        var last = LocalDate.of(YEAR, 3, 1);
        var today = LocalDate.of(YEAR, 3, 8);
        var planned = List.of(planned("2021-03-12"), planned("2021-04-01"), planned("2021-04-10"));
        var account = account(Account.BLANK, List.of(last), planned, today);
        assertThat(account.coming())
                .containsExactly(new Rhythm.Gap(LocalDate.of(YEAR, 3, 12), LocalDate.of(YEAR, 4, 1)));
        assertThat(account.breaksAfter(account.coming().get(0))).isEqualTo("2021-03-26");
    }

    @Test
    void the_warnings_of_a_longer_promise_come_as_many_days_before_its_own_end() {
        var monthly = new Channel(1, 1, Channel.Kind.BOARD, "公示栏", OptionalInt.of(30));
        var posted = LocalDate.of(YEAR, 3, 1);
        for (var row : List.of(List.of(25, "OK"), List.of(26, "WARN"), List.of(29, "ALARM"), List.of(31, "BREACH"))) {
            var today = posted.plusDays((int) row.get(0));
            var gauge = Gauges.account(monthly, Account.BLANK, List.of(posted), List.of(), YEAR, today)
                    .gauge()
                    .orElseThrow();
            assertThat(gauge.state().name()).isEqualTo(row.get(1));
        }
    }

    private static Account told(LocalDate last) {
        return new Account("", "", false, Optional.empty(), Optional.of(last), "截图");
    }

    private static Planned planned(String day) {
        return new Planned(1, 1, "内容", Optional.empty(), LocalDate.parse(day), "某人", Optional.empty());
    }

    private static long longest(Gauge gauge) {
        return gauge.longest().orElseThrow().days();
    }

    private static Gauge gauge(Set<LocalDate> days, LocalDate today) {
        var sorted = days.stream().sorted().toList();
        return account(Account.BLANK, sorted, List.of(), today).gauge().orElseThrow();
    }

    private static AccountGauge account(Account account, List<LocalDate> days, List<Planned> planned, LocalDate today) {
        return Gauges.account(ACCOUNT, account, days, planned, YEAR, today);
    }
}
