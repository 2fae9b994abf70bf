package org.gongkai.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.supervision.Inspected.INSPECTIONS;
import static org.gongkai.office.supervision.Inspected.STALE;
import static org.gongkai.office.supervision.Inspected.on;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.supervision.inspection.Indicator;
import org.gongkai.office.supervision.inspection.Limits;
import org.gongkai.office.supervision.inspection.Sample;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class InspectionsTest {
    private static final IndicatorSettings SETTINGS = OfficeServer.bean(IndicatorSettings.class);
    private static final InspectionPlans PLANS = OfficeServer.bean(InspectionPlans.class);
    private static final InspectionScores SCORES = OfficeServer.bean(InspectionScores.class);
    private static final Moment NOW = on("2022-01-10");

    private final Inspected world = new Inspected();
    private final AnOffice office = world.office;

    /** Before the office itself carries out what waits, and without a trace where it is about every body. */
    private static void unseen(boolean kept, Runnable what) {
        OfficeServer.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            what.run();
            if (!kept) {
                status.setRollbackOnly();
            }
        });
    }

    private static Indicator indicator(String id) {
        return Indicator.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static InspectionLine line(Inspection inspection, String id) {
        return inspection.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void set(Person person, AnOffice at, int days) {
        var stale = indicator(STALE);
        var other = stale.with(new Limits(Map.of("days", days)), stale.points(), stale.most(), 8);
        SETTINGS.set(person, at.body, other, true, "本地规定", NOW);
    }

    @Test
    void one_waits_at_a_time_and_is_carried_out_by_the_office() {
        unseen(false, () -> {
            var id = INSPECTIONS.order(office.clerk, office.body, Sample.ALL, NOW);
            var waiting = INSPECTIONS.get(office.body, id);
            assertThat(waiting.isDone()).isFalse();
            assertThat(waiting.isOwn()).isTrue();
            assertThat(INSPECTIONS.newest(List.of(office.body))).isEmpty();
            assertRefused("inspection-waits", () -> INSPECTIONS.order(world.supervisor, office.body, Sample.ALL, NOW));
        });
        unseen(true, () -> {
            INSPECTIONS.order(office.clerk, office.body, Sample.ALL, NOW);
            INSPECTIONS.proceed(on("2022-01-10", 10));
        });
        var done = INSPECTIONS.of(office.body, 5).get(0);
        assertThat(done.number()).isEqualTo("2022-01");
        assertThat(done.isDone()).isTrue();
        assertThat(done.day()).contains(NOW.day());
        assertThat(done.items()).isEqualTo(1);
        assertThat(done.vetoed()).as("nothing new for 40 days").isTrue();
        assertThat(done.passed()).isFalse();
        assertThat(INSPECTIONS.faults(done)).hasSize(done.faults());
        assertThat(AnOffice.recorded(Inspections.THING, done.id()))
                .containsExactly("order sample", "inspect findings score");
        assertRefused("not-your-duty", () -> INSPECTIONS.order(world.reviewer, office.body, Sample.ALL, NOW));
        assertRefused("not-found", () -> INSPECTIONS.get(AnOffice.alone().body, done.id()));
    }

    @Test
    void what_was_carried_out_stays_as_it_was() {
        var id = world.inspected("2022-01-10").id();
        var before = INSPECTIONS.get(office.body, id);
        var faults = INSPECTIONS.faults(before);
        office.published("statistics", on("2022-01-11"));
        set(world.supervisor, world.district, 60);
        var finding = world.act(world.supervisor, world.stale(), FindingAct.WAIVE, "合并", "2022-01-11");
        var next = world.inspected("2022-01-12");
        assertThat(finding.state()).isEqualTo(FindingState.WAIVED);
        assertThat(INSPECTIONS.get(office.body, id)).isEqualTo(before);
        assertThat(INSPECTIONS.faults(before)).isEqualTo(faults);
        assertThat(line(before, STALE).limits()).isEqualTo("count=1;days=14");
        assertThat(line(next, STALE).limits()).isEqualTo("count=1;days=60");
        assertThat(next.faults()).isLessThan(before.faults());
        assertThat(next.number()).isEqualTo("2022-02");
    }

    @Test
    void the_score_is_what_the_lines_took_off() {
        var done = world.inspected("2022-01-10");
        var taken = done.lines().stream().map(InspectionLine::deducted).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(done.score()).isEqualByComparingTo(BigDecimal.valueOf(100).subtract(taken));
        var empty = line(done, Inspected.EMPTY);
        assertThat(empty.vetoes()).isTrue();
        assertThat(empty.deducted()).as("at most").isEqualByComparingTo("10");
        assertThat(empty.source()).contains("国办秘函〔2019〕19号");
        assertThat(empty.version()).isPositive();
    }

    @Test
    void a_sample_is_drawn_again_by_its_number() {
        for (var n = 0; n < 7; n++) {
            office.published("plans", on("2022-01-0" + (n + 1)));
        }
        var looked = new HashSet<List<Long>>();
        for (var seed = 1L; seed <= 4; seed++) {
            var sample = new Sample(3, seed);
            var first =
                    INSPECTIONS.get(office.body, INSPECTIONS.inspectNow(world.supervisor, office.body, sample, NOW));
            var again = INSPECTIONS.get(office.body, INSPECTIONS.inspectNow(office.clerk, office.body, sample, NOW));
            assertThat(first.looked()).hasSize(3).isEqualTo(again.looked());
            assertThat(first.items()).isEqualTo(8);
            assertThat(first.sample()).isEqualTo(sample);
            looked.add(first.looked());
        }
        assertThat(looked).as("another number, another choice").hasSizeGreaterThan(1);
    }

    @Test
    void what_a_sample_did_not_look_at_is_not_closed_by_it() {
        world.inspected("2022-01-10");
        var finding = world.mended(world.stale(), "2022-01-10");
        office.published("plans", on("2022-01-11"));
        INSPECTIONS.inspectNow(world.supervisor, office.body, new Sample(1, 5), on("2022-01-12"));
        assertThat(world.again(finding).state()).isEqualTo(FindingState.RECTIFIED);
        world.inspected("2022-01-12");
        assertThat(world.again(finding).state()).isEqualTo(FindingState.CLOSED);
    }

    @Test
    void a_district_inspects_all_below_it() {
        var second = AnOffice.below(world.district);
        assertRefused(
                "not-your-duty",
                () -> INSPECTIONS.orderBelow(world.district.approver, world.district.body, Sample.ALL, NOW));
        unseen(true, () -> {
            assertThat(INSPECTIONS.orderBelow(world.supervisor, world.district.body, Sample.ALL, NOW))
                    .isEqualTo(2);
            assertThat(INSPECTIONS.orderBelow(world.supervisor, world.district.body, Sample.ALL, NOW))
                    .isZero();
            INSPECTIONS.proceed(NOW);
        });
        assertThat(INSPECTIONS.newest(List.of(office.body, second.body, world.district.body)))
                .containsOnlyKeys(office.body.id(), second.body.id());
        assertThat(INSPECTIONS.ordered(world.district.body, 5))
                .hasSize(2)
                .allMatch(one -> !one.isOwn() && one.isDone());
    }

    @Test
    void a_plan_asks_every_so_many_months() {
        assertRefused(
                "not-your-duty",
                () -> PLANS.set(
                        world.district.approver,
                        world.district.body,
                        new InspectionPlans.Plan(2, 0, true, Optional.empty()),
                        NOW));
        assertRefused(
                "inspection-plan",
                () -> PLANS.set(
                        world.supervisor,
                        world.district.body,
                        new InspectionPlans.Plan(13, 0, true, Optional.empty()),
                        NOW));
        assertThat(PLANS.of(world.district.body).months()).isEqualTo(InspectionPlans.USUAL_MONTHS);
        unseen(false, () -> {
            PLANS.set(
                    world.supervisor, world.district.body, new InspectionPlans.Plan(2, 5, true, Optional.empty()), NOW);
            PLANS.set(office.approver, office.body, new InspectionPlans.Plan(0, 0, false, Optional.empty()), NOW);
            PLANS.ask(NOW);
            var first = INSPECTIONS.of(office.body, 5);
            assertThat(first).singleElement().satisfies(one -> {
                assertThat(one.person()).isEmpty();
                assertThat(one.ordererId()).isEqualTo(world.district.body.id());
                assertThat(one.sample().size()).isEqualTo(5);
            });
            OfficeServer.bean(JdbcClient.class)
                    .sql("update supervision_inspection set finished_at = now() where body_id = ?")
                    .param(office.body.id())
                    .update();
            PLANS.ask(on("2022-03-09"));
            assertThat(INSPECTIONS.of(office.body, 5)).hasSize(1);
            PLANS.ask(on("2022-03-10"));
            assertThat(INSPECTIONS.of(office.body, 5)).hasSize(2);
        });
    }

    @Test
    void numbers_of_the_district_go_before_those_of_the_table_and_of_the_office() {
        var own = office.person(Duty.SUPERVISOR);
        for (var other : List.of(office.clerk, office.approver, world.supervisor)) {
            assertRefused("not-your-duty", () -> set(other, office, 50));
        }
        assertRefused("not-your-duty", () -> set(world.district.approver, world.district, 50));
        assertRefused(
                "indicator-scheme",
                () -> SETTINGS.set(
                        world.supervisor, world.district.body, indicator(Indicator.SCHEME), false, "不用", NOW));
        set(own, office, 20);
        assertThat(line(world.inspected("2022-01-10"), STALE).found()).isEqualTo(1);
        set(world.supervisor, world.district, 50);
        assertThat(line(world.inspected("2022-01-10"), STALE).found()).isZero();
        var held = SETTINGS.of(office.body, NOW.day()).stream()
                .filter(one -> one.indicator().id().equals(STALE))
                .findFirst()
                .orElseThrow();
        assertThat(held.indicator().limits().of("days")).isEqualTo(50);
        assertThat(held.indicator().days()).isEqualTo(8);
        assertThat(held.reason()).isEqualTo("本地规定");
        assertThat(held.setOn()).contains(NOW.day());
        SETTINGS.set(world.supervisor, world.district.body, indicator(STALE), false, "不查", NOW);
        assertThat(world.inspected("2022-01-10").lines())
                .noneMatch(line -> line.id().equals(STALE))
                .isNotEmpty();
        var untouched = AnOffice.alone();
        assertThat(SETTINGS.of(untouched.body, NOW.day()))
                .allMatch(one -> one.setBy().isEmpty() && one.inUse());
    }

    @Test
    void the_year_counts_what_was_found_from_above_only() {
        world.inspected(office.clerk, "2022-01-10");
        var asOf = on("2022-12-31").at();
        assertThat(SCORES.score(office.body, 2022, asOf)).isEmpty();
        var first = world.inspected("2022-01-10").score();
        set(world.supervisor, world.district, 50);
        var lighter = indicator(Inspected.EMPTY);
        SETTINGS.set(
                world.supervisor,
                world.district.body,
                lighter.with(lighter.limits(), BigDecimal.ZERO, BigDecimal.ZERO, 5),
                true,
                "不扣分",
                NOW);
        var second = world.inspected("2022-03-01").score();
        assertThat(second).isGreaterThan(first);
        assertThat(SCORES.score(office.body, 2022, asOf).orElseThrow())
                .isEqualByComparingTo(first.add(second).divide(BigDecimal.valueOf(2)));
        assertThat(SCORES.score(office.body, 2022, on("2022-01-31").at()).orElseThrow())
                .isEqualByComparingTo(first);
        assertThat(SCORES.score(office.body, 2021, asOf)).isEmpty();
    }
}
