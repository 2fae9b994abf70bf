package org.gongkai.office.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.disputes.ADispute.DISPUTES;
import static org.gongkai.office.disputes.ADispute.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DisputeTableTest {
    private static final int DISPUTES_EACH = 60;
    private static final int STEPS = 12;
    private static final LocalDate END = LocalDate.of(2024, 2, 1);

    private final ADispute a = new ADispute();
    private final DisputeFacts facts = OfficeServer.bean(DisputeFacts.class);

    private DisputeTable table(int year, String until) {
        return facts.table(a.body, year, on(until).at());
    }

    private static List<Long> at(DisputeTable table, DisputeOutcome outcome) {
        return table.at(DisputeGroup.SUIT_DIRECT, outcome);
    }

    @Test
    void what_is_pending_on_31_december_is_counted_again_next_year() {
        var id = a.received(Track.REVIEW, "2021-12-13");
        a.act(id, DisputeAct.ANSWER, "2021-12-20");
        a.decide(id, DisputeResult.SET_ASIDE, "2022-01-06");
        var review = DisputeGroup.REVIEW;
        assertThat(table(2021, "2022-01-31").at(review, DisputeOutcome.PENDING)).containsExactly(id);
        assertThat(table(2021, "2022-01-31").at(review, DisputeOutcome.TOTAL)).containsExactly(id);
        assertThat(table(2022, "2022-01-31").at(review, DisputeOutcome.CORRECTED))
                .containsExactly(id);
        assertThat(table(2022, "2022-01-05").at(review, DisputeOutcome.PENDING)).containsExactly(id);
        assertThat(table(2021, "2021-12-12").at(review, DisputeOutcome.TOTAL)).isEmpty();
        assertThat(table(2020, "2022-01-31").at(review, DisputeOutcome.TOTAL)).isEmpty();
        assertThat(table(2023, "2022-01-31").at(review, DisputeOutcome.TOTAL)).isEmpty();
    }

    @Test
    void a_suit_is_one_case_through_its_instances_and_no_later_appeal_changes_an_earlier_year() {
        var id = a.received(Track.SUIT_DIRECT, "2021-03-01");
        a.decide(id, DisputeResult.CLAIM_REJECTED, "2021-06-01");
        a.act(id, DisputeAct.APPEAL, ADispute.typed("2021-06-21").code(Instance.SECOND));
        assertThat(at(table(2021, "2021-12-31"), DisputeOutcome.PENDING)).containsExactly(id);
        a.decide(id, DisputeResult.APPEAL_DISMISSED, "2021-12-20");
        assertThat(at(table(2021, "2021-12-31"), DisputeOutcome.UPHELD)).containsExactly(id);
        assertThat(at(table(2021, "2021-12-31"), DisputeOutcome.TOTAL)).containsExactly(id);
        a.act(id, DisputeAct.APPEAL, ADispute.typed("2022-02-07").code(Instance.RETRIAL));
        assertThat(at(table(2021, "2022-12-31"), DisputeOutcome.UPHELD)).containsExactly(id);
        assertThat(at(table(2022, "2022-12-31"), DisputeOutcome.PENDING)).containsExactly(id);
    }

    @Test
    void a_suit_sent_back_goes_on_until_it_is_decided_anew() {
        var id = a.received(Track.SUIT_DIRECT, "2021-03-01");
        a.decide(id, DisputeResult.SET_ASIDE, "2021-06-01");
        a.act(id, DisputeAct.OWN_APPEAL, ADispute.typed("2021-06-10").code(Instance.SECOND));
        a.decide(id, DisputeResult.REMANDED, "2021-09-01");
        assertThat(at(table(2021, "2022-12-31"), DisputeOutcome.PENDING)).containsExactly(id);
        assertThat(at(table(2022, "2022-12-31"), DisputeOutcome.PENDING)).containsExactly(id);
        a.act(id, DisputeAct.APPEAL, ADispute.typed("2022-02-07").code(Instance.FIRST));
        a.decide(id, DisputeResult.CLAIM_REJECTED, "2022-05-10");
        assertThat(at(table(2021, "2022-12-31"), DisputeOutcome.PENDING)).containsExactly(id);
        assertThat(at(table(2022, "2022-12-31"), DisputeOutcome.UPHELD)).containsExactly(id);
    }

    @Test
    void an_office_may_count_every_instance_and_move_a_result_to_another_column() {
        var stages = List.of(
                new DisputeTable.Stage(
                        LocalDate.of(2021, 3, 1), Optional.of(LocalDate.of(2021, 6, 1)), DisputeOutcome.CORRECTED),
                new DisputeTable.Stage(
                        LocalDate.of(2021, 6, 9), Optional.of(LocalDate.of(2021, 9, 1)), DisputeOutcome.PENDING),
                new DisputeTable.Stage(LocalDate.of(2021, 10, 8), Optional.empty(), DisputeOutcome.PENDING));
        var suit = List.of(new DisputeTable.Counted(7, DisputeGroup.SUIT_DIRECT, stages));
        var each = DisputeTable.of(2021, suit, new DisputeRules(Map.of(), true, 15, 5));
        assertThat(each.cells().get(DisputeGroup.SUIT_DIRECT))
                .isEqualTo(Map.of(
                        DisputeOutcome.CORRECTED, List.of(7L),
                        DisputeOutcome.OTHER_RESULT, List.of(7L),
                        DisputeOutcome.PENDING, List.of(7L),
                        DisputeOutcome.TOTAL, List.of(7L, 7L, 7L)));
        var settings = new MapConfigurationPropertySource(
                Map.of("gongkai.disputes.outcome.NOT_ACCEPTED", "UPHELD", "gongkai.disputes.each-instance", "true"));
        var moved = new Binder(settings)
                .bind("gongkai.disputes", DisputeRules.class)
                .get();
        assertThat(moved.outcomeOf(DisputeResult.NOT_ACCEPTED)).isEqualTo(DisputeOutcome.UPHELD);
        assertThat(moved.outcomeOf(DisputeResult.DISMISSED)).isEqualTo(DisputeOutcome.OTHER_RESULT);
        assertThat(moved).isEqualTo(new DisputeRules(moved.outcome(), true, 15, 5));
    }

    @Test
    void complaints_and_what_was_voided_count_nowhere() {
        a.received(Track.COMPLAINT, "2021-03-01");
        a.received(Track.ORDER, "2021-03-01");
        var voided = a.received(Track.REVIEW, "2021-03-01");
        a.act(voided, DisputeAct.VOID, "2021-03-02");
        assertThat(table(2021, "2021-12-31").cells()).isEmpty();
        assertThat(table(2021, "2021-03-01").at(DisputeGroup.REVIEW, DisputeOutcome.PENDING))
                .containsExactly(voided);
    }

    /** What the test itself saw happen to one dispute. */
    private static final class Log {
        final Track track;
        final List<String> events = new ArrayList<>();

        Log(Track track) {
            this.track = track;
        }
    }

    /** Random lives through the public operations, counted again from what the test saw succeed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_table_counts_what_happened(long seed) {
        var random = new Random(seed);
        var logs = new java.util.LinkedHashMap<Long, Log>();
        var reviews = new ArrayList<Long>();
        for (var i = 0; i < DISPUTES_EACH; i++) {
            live(random, logs, reviews);
        }
        for (var year = 2020; year <= 2024; year++) {
            var table = facts.table(a.body, year, on(END).at());
            for (var group : DisputeGroup.values()) {
                var sum = new ArrayList<Long>();
                for (var outcome : DisputeOutcome.outcomes()) {
                    assertThat(table.at(group, outcome))
                            .as("%s %s %s", year, group, outcome)
                            .isEqualTo(counted(logs, group, outcome, year));
                    sum.addAll(table.at(group, outcome));
                }
                assertThat(table.at(group, DisputeOutcome.TOTAL)).containsExactlyInAnyOrderElementsOf(sum);
                assertThat(table.at(group, DisputeOutcome.TOTAL))
                        .containsAll(facts.table(a.body, year - 1, on(END).at()).at(group, DisputeOutcome.PENDING));
            }
            var stated = facts.facts(a.body, Period.year(year), on(END).at());
            assertThat(stated).hasSize(15);
            assertThat(stated.stream().map(Fact::name)).contains("disputes.cases.review_upheld");
        }
    }

    /** Walks the events until the end of the year: the state then, in the words of the statute. */
    private static List<Long> counted(Map<Long, Log> logs, DisputeGroup group, DisputeOutcome outcome, int year) {
        var ids = new ArrayList<Long>();
        logs.forEach((id, log) -> {
            if (log.track.group().filter(group::equals).isEmpty() || log.events.contains("void")) {
                return;
            }
            var state = DisputeOutcome.TOTAL; // not there yet
            var settled = DisputeOutcome.TOTAL;
            var decidedIn = 0;
            for (var event : log.events) {
                var day = LocalDate.parse(event.substring(0, 10));
                if (day.getYear() > year) {
                    break;
                }
                var what = event.substring(11);
                if (what.equals("open")) {
                    settled = state == DisputeOutcome.TOTAL ? settled : state;
                    state = DisputeOutcome.PENDING;
                } else {
                    var result = DisputeResult.valueOf(what);
                    state = result.keepsEarlier() ? settled : result.outcome();
                    decidedIn = day.getYear();
                }
            }
            if (state == outcome && (state == DisputeOutcome.PENDING || decidedIn == year)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void live(Random random, Map<Long, Log> logs, List<Long> reviews) {
        var day = LocalDate.of(2020, 12, 1).plusDays(random.nextInt(900));
        var track = reviews.isEmpty() ? Track.REVIEW : Track.values()[random.nextInt(5)];
        var after = track == Track.SUIT_AFTER_REVIEW
                ? Optional.of(reviews.get(random.nextInt(reviews.size())))
                : Optional.<Long>empty();
        var filing = ADispute.about(ADispute.filing(track, day), Optional.empty(), after);
        long id;
        try {
            id = DISPUTES.register(a.caseworker, a.body, filing, on(day));
        } catch (Refusal voidedReview) {
            return;
        }
        var log = new Log(track);
        log.events.add(day + " open");
        logs.put(id, log);
        if (track == Track.REVIEW) {
            reviews.add(id);
        }
        for (var i = 0; i < STEPS; i++) {
            day = day.plusDays(random.nextInt(60));
            if (day.isAfter(END)) {
                return;
            }
            var acts = DisputeAct.possible(DISPUTES.get(a.body, id, on(day)).life());
            if (!acts.isEmpty()) {
                dare(id, acts.get(random.nextInt(acts.size())), day, log, random);
            }
        }
    }

    /** What is refused changes nothing. */
    private void dare(long id, DisputeAct act, LocalDate day, Log log, Random random) {
        if (act == DisputeAct.VOID && random.nextInt(4) > 0) {
            return;
        }
        var code = switch (act) {
            case DECIDE -> DisputeResult.values()[random.nextInt(DisputeResult.values().length)].name();
            case APPEAL, OWN_APPEAL -> Instance.values()[random.nextInt(3)].name();
            default -> "CALENDAR_DAYS";
        };
        var typed =
                new DisputeTyped(day, "说明", "", Optional.of(day.plusDays(5)), 0, code, java.math.BigDecimal.TEN, "");
        var steps = DISPUTES.get(a.body, id, on(day)).life().steps();
        try {
            var person = act == DisputeAct.VOID ? a.head : act == DisputeAct.RETRACT ? a.legal : a.caseworker;
            a.act(person, id, act, typed, on(day));
        } catch (Refusal refusal) {
            assertThat(DISPUTES.get(a.body, id, on(day)).life().steps()).isEqualTo(steps);
            return;
        }
        switch (act) {
            case DECIDE -> log.events.add(day + " " + code);
            case APPEAL, OWN_APPEAL -> log.events.add(day + " open");
            case VOID -> log.events.add("void");
            case RETRACT -> {
                var last = steps.get(steps.size() - 1).kind();
                if (last == DisputeStepKind.DECIDED || last.opens()) {
                    log.events.remove(log.events.size() - 1);
                }
            }
            default -> {
                // nothing that the table counts
            }
        }
    }
}
