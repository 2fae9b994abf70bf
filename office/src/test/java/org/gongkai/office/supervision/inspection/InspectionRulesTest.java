package org.gongkai.office.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.Guide;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.engagement.MessageKind;
import org.gongkai.office.supervision.crawl.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against the rules, and the rules that look at a body as a whole. */
class InspectionRulesTest {
    private static final LocalDate DAY = ABody.DAY;
    private static final OptionalInt NO_PROMISE = OptionalInt.empty();

    private static ABody column(ColumnKind kind, Reading.State state, LocalDate published) {
        return new ABody().column(1, kind, "a20_15_other", state, Optional.of(published));
    }

    @Test
    void every_row_has_one_rule_and_every_rule_a_row() {
        assertThat(Rules.byIndicator().keySet())
                .containsExactlyInAnyOrderElementsOf(Indicator.all().stream()
                        .filter(row -> row.kind() != Indicator.Kind.SCHEME)
                        .map(Indicator::id)
                        .toList());
        assertThat(Rules.all()).allSatisfy(rule -> assertThat(rule.version()).isPositive());
    }

    @Test
    void every_row_names_its_source_and_its_numbers() {
        assertThat(Indicator.all()).extracting(Indicator::id).doesNotHaveDuplicates();
        assertThat(Indicator.all()).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.name()).isNotBlank();
            assertThat(row.checked()).isNotBlank();
            assertThat(row.days()).isPositive();
            assertThat(row.most()).isGreaterThanOrEqualTo(row.points());
        });
        assertThat(Indicator.all().stream()
                        .filter(row -> row.kind() == Indicator.Kind.SCHEME)
                        .map(Indicator::id))
                .containsExactly(Indicator.SCHEME);
    }

    @Test
    void faults_come_in_the_order_of_the_table() {
        var body = new ABody().guide(Guide.State.OLD).message(MessageKind.MISTAKE, DAY.minusMonths(4));
        var rows = List.of(
                Rules.indicator("self_guide"), Rules.indicator("deduct_mistake"), Rules.indicator("veto_interaction"));
        var item = new AnItem(1).inspected();
        assertThat(Inspector.faults(Rules.byIndicator(), body.inspected(), rows, Stream.of(item)))
                .extracting(Fault::indicator)
                .containsExactly("self_guide", "deduct_mistake", "veto_interaction");
    }

    @ParameterizedTest
    @CsvSource({"14, 0", "15, 1"})
    void a_home_page_is_stale_after_two_weeks(int days, int faults) {
        var body = column(ColumnKind.OTHER, Reading.State.FRESH, DAY.minusDays(days));
        assertThat(Rules.find("veto_home_stale", body)).hasSize(faults);
    }

    @Test
    void a_home_page_of_which_only_one_column_is_old_is_not_stale() {
        var body = column(ColumnKind.OTHER, Reading.State.STALE, DAY.minusYears(1))
                .column(2, ColumnKind.NEWS, "", Reading.State.FRESH, Optional.of(DAY));
        assertThat(Rules.find("veto_home_stale", body)).isEmpty();
        assertThat(Rules.find("veto_home_stale", new ABody()))
                .extracting(Fault::words)
                .containsExactly("home-never");
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, 2021-12-27, 0",
        "NEWS, 2021-12-26, 1",
        "NOTICE, 2021-07-10, 0",
        "NOTICE, 2021-07-09, 1",
        "OTHER, 2019-01-01, 0"
    })
    void news_last_two_weeks_and_notices_half_a_year(ColumnKind kind, LocalDate published, int faults) {
        var body = column(kind, Reading.State.FRESH, published);
        assertThat(Rules.find("veto_columns_stale", body)).hasSize(faults).allSatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("column/1");
            assertThat(fault.section()).isEqualTo("经济科");
        });
    }

    @ParameterizedTest
    @CsvSource({"OTHER, STALE, 1", "OTHER, SOON, 0", "OTHER, CHECK, 0", "NEWS, STALE, 0", "NOTICE, STALE, 0"})
    void other_columns_are_held_to_what_they_promise(ColumnKind kind, Reading.State state, int faults) {
        assertThat(Rules.find("veto_columns_long", column(kind, state, DAY.minusYears(1))))
                .hasSize(faults);
    }

    @ParameterizedTest
    @EnumSource(Reading.State.class)
    void a_column_is_empty_only_if_it_never_held_anything(Reading.State state) {
        var body = new ABody().column(1, ColumnKind.NEWS, "", state, Optional.empty());
        assertThat(Rules.find("veto_columns_empty", body)).hasSize(state == Reading.State.NEVER ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"WECHAT, 14, 0", "WECHAT, 15, 1", "ACCOUNT, 14, 0", "ACCOUNT, 15, 1", "SITE, 300, 0", "PRESS, 300, 0"})
    void an_account_of_the_new_media_is_stale_after_two_weeks(Channel.Kind kind, int days, int faults) {
        var body = new ABody().account(kind, NO_PROMISE, DAY.minusDays(days), DAY.minusDays(310));
        assertThat(Rules.find("veto_nm_stale", body)).hasSize(faults);
    }

    @Test
    void an_account_on_which_nothing_was_ever_placed_is_stale() {
        var body = new ABody().account(Channel.Kind.WECHAT, NO_PROMISE);
        assertThat(Rules.find("veto_nm_stale", body)).extracting(Fault::words).containsExactly("account-never");
        assertThat(Rules.find("deduct_rhythm", body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-01, 2021-12-15, 0",
        "2021-12-01, 2021-12-16, 1",
        "2021-12-26, 2022-01-10, 1",
        "2021-10-01, 2021-10-20, 1",
        "2021-08-01, 2021-10-09, 0"
    })
    void a_gap_counts_where_it_ended_within_three_months(LocalDate from, LocalDate to, int faults) {
        var body = new ABody().account(Channel.Kind.WECHAT, NO_PROMISE, from, to);
        assertThat(Rules.find("deduct_rhythm", body)).hasSize(faults).allMatch(Fault::past);
    }

    @Test
    void an_account_is_held_to_what_it_promised() {
        var days = new LocalDate[] {DAY.minusDays(20), DAY.minusDays(12)};
        assertThat(Rules.find("deduct_rhythm", new ABody().account(Channel.Kind.ACCOUNT, OptionalInt.of(7), days)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.args()).endsWith("8", "7"));
        assertThat(Rules.find("deduct_rhythm", new ABody().account(Channel.Kind.ACCOUNT, NO_PROMISE, days)))
                .isEmpty();
        assertThat(Rules.find("deduct_rhythm", new ABody().account(Channel.Kind.BOARD, OptionalInt.of(7), days)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-10-10, 0", "2021-10-09, 1"})
    void a_message_waits_three_months_at_most(LocalDate received, int faults) {
        for (var kind : MessageKind.values()) {
            assertThat(Rules.find("veto_interaction", new ABody().message(kind, received)))
                    .hasSize(faults);
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-01-05, 0", "2022-01-04, 1", "2022-01-11, 0"})
    void a_report_of_a_mistake_is_answered_in_three_working_days(LocalDate reported, int faults) {
        assertThat(Rules.find("deduct_mistake", new ABody().message(MessageKind.MISTAKE, reported)))
                .hasSize(faults);
        assertThat(Rules.find("deduct_mistake", new ABody().message(MessageKind.CONSULTATION, reported)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Guide.State.class)
    void a_guide_is_current_or_it_is_a_fault(Guide.State state) {
        assertThat(Rules.find("self_guide", new ABody().guide(state))).hasSize(state == Guide.State.CURRENT ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "dispute", "message", "consultation"})
    void a_clock_has_run_out_on_the_day_after_its_last(String thing) {
        var due = StatutoryPeriod.calendarDays(DAY.minusDays(5), 5);
        var late = StatutoryPeriod.calendarDays(DAY.minusDays(9), 5);
        assertThat(Rules.find("self_deadline", new ABody().clock(thing, due))).isEmpty();
        assertThat(Rules.find("self_deadline", new ABody().clock(thing, late)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo(thing + "/1");
                    assertThat(fault.title()).doesNotContain("标题");
                });
        assertThat(Rules.find("self_deadline", new ABody().clock("item", late))).isEmpty();
    }

    @Test
    void a_review_is_owed_until_its_time() {
        assertThat(Rules.find("self_follow_up", new ABody().owes(DAY))).isEmpty();
        assertThat(Rules.find("self_follow_up", new ABody().owes(DAY.minusDays(1))))
                .extracting(Fault::key)
                .containsExactly("item/7");
    }

    @ParameterizedTest
    @CsvSource({
        "FAULT, 2022-01-10, 1",
        "FAULT, 2021-10-10, 1",
        "FAULT, 2021-10-09, 0",
        "GOOD, 2022-01-10, 0",
        "NONE, 2022-01-10, 0"
    })
    void what_people_saw_counts_while_it_holds(HandCheck.Result result, LocalDate day, int faults) {
        for (var row : Indicator.all().stream().filter(HandCheck::isFor).toList()) {
            var body = new ABody().checked(row.id(), result, day, false);
            var late = row.limits().of(HandCheck.VALID) > 92;
            assertThat(Rules.find(row, body)).hasSize(late && result == HandCheck.Result.FAULT ? 1 : faults);
        }
    }

    @Test
    void a_body_does_not_overrule_who_supervises_it() {
        var body = new ABody()
                .checked("veto_service", HandCheck.Result.FAULT, DAY.minusDays(9), true)
                .checked("veto_service", HandCheck.Result.GOOD, DAY, false);
        assertThat(Rules.find("veto_service", body))
                .singleElement()
                .satisfies(fault -> assertThat(fault.seenOn()).contains(DAY.minusDays(9)));
        body.checked("veto_service", HandCheck.Result.GOOD, DAY, true);
        assertThat(Rules.find("veto_service", body)).isEmpty();
    }

    @Test
    void what_a_person_saw_before_it_was_mended_tells_nothing() {
        var fault = Rules.find("veto_service", new ABody().checked("veto_service", HandCheck.Result.FAULT, DAY, false))
                .get(0);
        assertThat(fault.isNewerThan(DAY.minusDays(1))).isTrue();
        assertThat(fault.isNewerThan(DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021-01-10, 0", "2021-01-09, 1"})
    void what_was_withheld_is_looked_at_again_after_a_year(LocalDate decided, int faults) {
        for (var thing : List.of("record", "request")) {
            assertThat(Rules.find("self_reassess", new ABody().withholds(thing, decided)))
                    .hasSize(faults)
                    .allSatisfy(fault -> assertThat(fault.key()).isEqualTo(thing + "/1"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-12-20, 2021-12-20, 0", "2021-12-20, 2021-12-21, 1", "2021-09-20, 2021-10-09, 0"})
    void an_answer_is_late_after_its_last_day(LocalDate last, LocalDate answered, int faults) {
        assertThat(Rules.find("deduct_answer_late", new ABody().answered(last, answered)))
                .hasSize(faults)
                .allMatch(Fault::past);
    }

    @Test
    void answers_come_onto_the_portal_within_two_months() {
        assertThat(Rules.find("deduct_silent", new ABody().lastAnswer(Optional.of(DAY.minusMonths(2)))))
                .isEmpty();
        assertThat(Rules.find(
                        "deduct_silent",
                        new ABody().lastAnswer(Optional.of(DAY.minusMonths(2).minusDays(1)))))
                .extracting(Fault::words)
                .containsExactly("silent");
        assertThat(Rules.find("deduct_silent", new ABody().lastAnswer(Optional.empty())))
                .extracting(Fault::words)
                .containsExactly("silent-never");
    }

    @Test
    void what_reading_a_site_found_is_one_fault_for_each_kind() {
        var found = Stream.of(FindingKind.values())
                .flatMap(kind -> Stream.of("a", "b")
                        .map(page -> new SiteFindings.SiteFinding(kind.name(), "http://x.example/" + page, "", "")))
                .toArray(SiteFindings.SiteFinding[]::new);
        assertThat(Rules.find("deduct_site", new ABody().site(found)))
                .hasSize(FindingKind.values().length)
                .allSatisfy(fault ->
                        assertThat(fault.args()).containsExactly("2", "http://x.example/a、http://x.example/b"));
        assertThat(Rules.find("deduct_site", new ABody().site())).isEmpty();
        assertThat(Rules.find("deduct_site", new ABody())).isEmpty();
    }
}
