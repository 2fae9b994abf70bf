package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.catalogue.AnOffice.recorded;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.ColumnSheet;
import org.gongkai.office.catalogue.ColumnUse;
import org.gongkai.office.catalogue.Columns;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.catalogue.Reading.State;
import org.gongkai.office.catalogue.UpdateRule;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private final Freshness freshness = OfficeServer.bean(Freshness.class);
    private final FreshnessConfirmations confirmations = OfficeServer.bean(FreshnessConfirmations.class);
    private final AnOffice office = AnOffice.alone();

    @ParameterizedTest
    @CsvSource({
        "NEWS,  P14D,        2022-01-10,           , 2022-01-10, FRESH, 2022-01-24, 14",
        "NEWS,  P14D,        2022-01-10,           , 2022-01-19, FRESH, 2022-01-24, 5",
        "NEWS,  P14D,        2022-01-10,           , 2022-01-20, SOON,  2022-01-24, 4",
        "NEWS,  P14D,        2022-01-10,           , 2022-01-24, SOON,  2022-01-24, 0",
        "NEWS,  P14D,        2022-01-10,           , 2022-01-25, STALE, 2022-01-24, -1",
        "NEWS,  P14D,        2022-01-10, 2022-01-24, 2022-01-25, STALE, 2022-01-24, -1",
        "NEWS,  P14D,                  ,           , 2022-01-25, NEVER,           , 0",
        "NOTICE, P6M,        2021-08-31,           , 2022-02-28, SOON,  2022-02-28, 0",
        "NOTICE, P6M,        2021-08-31,           , 2022-03-01, STALE, 2022-02-28, -1",
        "OTHER, --01-31,     2021-01-28,           , 2022-01-31, SOON,  2022-01-31, 0",
        "OTHER, --01-31,     2021-01-28,           , 2022-02-01, STALE, 2022-01-31, -1",
        "OTHER, change/P1Y,  2020-01-10,           , 2021-01-10, FRESH, 2021-01-10, 0",
        "OTHER, change/P1Y,  2020-01-10,           , 2021-01-11, CHECK, 2021-01-10, -1",
        "OTHER, change/P1Y,  2020-01-10, 2021-01-11, 2022-01-11, FRESH, 2022-01-11, 0",
        "OTHER, change/P1Y,  2021-06-01, 2021-01-11, 2022-06-01, FRESH, 2022-06-01, 0",
        "OTHER, change/P1Y,  2020-01-10, 2021-01-11, 2022-01-12, CHECK, 2022-01-11, -1",
        "OTHER, change/P1Y,            , 2021-01-11, 2022-01-12, NEVER,           , 0"
    })
    void a_column_on_a_day(
            ColumnKind kind,
            String rule,
            LocalDate published,
            LocalDate confirmed,
            LocalDate today,
            State state,
            LocalDate due,
            int left) {
        var column = column(kind, rule);
        var reading = Freshness.read(
                column,
                published == null ? 0 : 1,
                Optional.ofNullable(published),
                Optional.ofNullable(confirmed),
                today);
        assertThat(reading.state()).isEqualTo(state);
        assertThat(reading.due()).isEqualTo(Optional.ofNullable(due));
        assertThat(reading.daysLeft()).isEqualTo(left);
    }

    @Test
    void what_is_published_below_a_column_keeps_the_column_fresh_and_what_is_withdrawn_does_not() {
        var columns = OfficeServer.bean(Columns.class);
        var services = office.column("services");
        columns.add(office.clerk, office.body, services.id(), "content", "proofs", services.sheet(), office.now);
        var id = office.published("proofs", day("2021-12-01"));
        assertThat(read("services").items()).isEqualTo(1);
        assertThat(read("services").published()).contains(LocalDate.of(2021, 12, 1));
        assertThat(read("services").state()).isEqualTo(State.FRESH);
        OfficeServer.bean(Publishing.class)
                .act(office.approver, office.body, id, 4, Action.WITHDRAW, "内容有误", office.now);
        assertThat(read("services").state()).isEqualTo(State.NEVER);
    }

    @Test
    void a_clerk_confirms_that_nothing_changed_and_the_column_is_current_again() {
        office.published("rules", day("2020-01-08"));
        var rules = office.column("rules").id();
        assertThat(read("rules").state()).isEqualTo(State.CHECK);
        confirmations.confirm(office.clerk, office.body, rules, office.now);
        assertThat(read("rules").state()).isEqualTo(State.FRESH);
        assertThat(read("rules").last()).contains(office.now.day());
        assertThat(recorded("column", rules)).containsExactly("confirm");
    }

    @Test
    void a_confirmation_is_no_substitute_for_something_new_and_not_for_strangers() {
        office.published("other", day("2021-12-01"));
        var other = office.column("other").id();
        assertRefused("confirm-period", () -> confirmations.confirm(office.clerk, office.body, other, office.now));
        var rules = office.column("rules").id();
        assertRefused("confirm-empty", () -> confirmations.confirm(office.clerk, office.body, rules, office.now));
        assertRefused("not-your-duty", () -> confirmations.confirm(office.approver, office.body, rules, office.now));
        var sibling = AnOffice.alone();
        assertRefused("not-your-body", () -> confirmations.confirm(sibling.clerk, office.body, rules, office.now));
        assertRefused("not-found", () -> confirmations.confirm(sibling.clerk, sibling.body, rules, office.now));
    }

    private Reading read(String code) {
        var id = office.column(code).id();
        return Objects.requireNonNull(
                freshness.of(office.body, office.now.day()).get(id));
    }

    private static Moment day(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(2, 0).toInstant(ZoneOffset.UTC));
    }

    private static Column column(ColumnKind kind, String rule) {
        var sheet = new ColumnSheet("栏目", "a20_15_other", kind, UpdateRule.parse(rule), "办公室", "");
        return new Column(1, 1, 0, 1, "content", "column", sheet, ColumnUse.OPEN, Optional.empty(), 1);
    }
}
