package org.gongkai.office.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.FileType;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;

class ActLedgerTest {
    private static final ActLedger LEDGER = OfficeServer.bean(ActLedger.class);

    private final AnOffice office = AnOffice.alone();

    private static Moment on(String day) {
        return new Moment(
                LocalDate.parse(day),
                LocalDate.parse(day).atTime(9, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private long stated(ActKind kind, String first, String last, String value) {
        var entry = new Statement.Entry(LocalDate.parse(last), "", new BigDecimal(value));
        return LEDGER.enter(
                office.clerk,
                office.body,
                entered(kind, first, last, List.of(entry)),
                Optional.empty(),
                on("2022-01-05"));
    }

    private static Statement.Entered entered(ActKind kind, String first, String last, List<Statement.Entry> entries) {
        return new Statement.Entered(kind, "执法科", LocalDate.parse(first), LocalDate.parse(last), "台账", entries);
    }

    private String fact(ActKind kind, Period period, Instant asOf) {
        return LEDGER.facts(office.body, period, asOf).stream()
                .filter(fact -> fact.name().equals(kind.cell().toString()))
                .map(Fact::value)
                .findFirst()
                .orElseThrow()
                .toPlainString();
    }

    @Test
    void decisions_and_fees_become_cells_in_the_units_of_the_table() {
        stated(ActKind.PENALTY, "2021-01-01", "2021-06-30", "14");
        stated(ActKind.PENALTY, "2021-07-01", "2021-12-31", "19");
        stated(ActKind.FEE, "2021-01-01", "2021-12-31", "592372449.50");
        var now = on("2022-01-06").at();
        assertThat(fact(ActKind.PENALTY, Period.year(2021), now)).isEqualTo("33");
        assertThat(fact(ActKind.FEE, Period.year(2021), now)).isEqualTo("59237.24495");
        assertThat(fact(ActKind.LICENCE, Period.year(2021), now)).isEqualTo("0");
        assertThat(fact(ActKind.PENALTY, Period.year(2020), now)).isEqualTo("0");
        assertThat(fact(ActKind.PENALTY, Period.year(2021), on("2022-01-04").at()))
                .isEqualTo("0");
    }

    @Test
    void a_day_is_stated_once_and_a_withdrawn_statement_counts_until_it_was_withdrawn() {
        var id = stated(ActKind.LICENCE, "2021-01-01", "2021-03-31", "5");
        assertRefused("ledger-overlap", () -> stated(ActKind.LICENCE, "2021-03-31", "2021-04-30", "1"));
        assertRefused("ledger-later", () -> stated(ActKind.LICENCE, "2022-01-01", "2022-01-31", "1"));
        assertRefused("ledger-period", () -> stated(ActKind.LICENCE, "2020-12-01", "2021-01-31", "1"));
        LEDGER.withdraw(office.clerk, office.body, id, "数字有误", on("2022-01-07"));
        assertThat(fact(ActKind.LICENCE, Period.year(2021), on("2022-01-06").at()))
                .isEqualTo("5");
        assertThat(fact(ActKind.LICENCE, Period.year(2021), on("2022-01-08").at()))
                .isEqualTo("0");
        stated(ActKind.LICENCE, "2021-01-01", "2021-04-30", "6");
        assertRefused("not-your-duty", () -> LEDGER.withdraw(office.approver, office.body, id, "越权", on("2022-01-07")));
        assertRefused("not-found", () -> LEDGER.get(AnOffice.alone().body, id));
    }

    @Test
    void months_nobody_spoke_of_are_named() {
        stated(ActKind.COERCION, "2021-01-01", "2021-09-30", "0");
        var unstated = LEDGER.unstated(office.body, 2021);
        assertThat(unstated.getOrDefault(ActKind.COERCION, Set.of()))
                .containsExactly(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER);
        assertThat(Months.of(unstated.getOrDefault(ActKind.COERCION, Set.of()))).isEqualTo("10—12");
        assertThat(Months.of(List.of(Month.JANUARY, Month.MARCH, Month.APRIL))).isEqualTo("1、3—4");
        assertThat(unstated).containsKey(ActKind.LICENCE);
    }

    @Test
    void a_sheet_is_read_by_its_heads_and_what_cannot_be_read_is_named() {
        var csv = "序号,决定日期,处罚决定书文号,当事人,罚款金额\n1,2021-03-05,东综罚〔2021〕1号,略,200\n2,去年三月,东综罚〔2021〕2号,略,300\n";
        var sheet = LedgerSheet.of("台账.csv", FileType.CSV, csv.getBytes(StandardCharsets.UTF_8));
        var mapping = sheet.proposed(List.of("决定日期", "日期"), List.of("决定书", "编号"), List.of("金额"));
        assertThat(mapping).isEqualTo(new LedgerSheet.Mapping(1, 2, Optional.of(4)));
        var read = sheet.read(mapping, false);
        assertThat(read.entries())
                .containsExactly(new Statement.Entry(LocalDate.of(2021, 3, 5), "东综罚〔2021〕1号", BigDecimal.ONE));
        assertThat(read.wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.row()).isEqualTo(3));
        assertThat(sheet.read(mapping, true).entries().get(0).value()).isEqualByComparingTo("200");
    }

    @Test
    void any_mixture_of_statements_adds_up_to_what_a_plain_count_says() {
        var random = new Random(20211231);
        var value = BigDecimal.ZERO;
        for (var month = 1; month <= 12; month++) {
            var first = LocalDate.of(2021, month, 1);
            var last = first.plusMonths(1).minusDays(1);
            var entries = new ArrayList<Statement.Entry>();
            for (var n = random.nextInt(5); n > 0; n--) {
                var amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
                entries.add(new Statement.Entry(
                        first.plusDays(random.nextInt(last.getDayOfMonth())), month + "-" + n, amount));
                value = value.add(amount);
            }
            LEDGER.enter(
                    office.clerk,
                    office.body,
                    entered(ActKind.FEE, first.toString(), last.toString(), entries),
                    Optional.empty(),
                    on("2022-01-05"));
        }
        assertThat(new BigDecimal(
                        fact(ActKind.FEE, Period.year(2021), on("2022-01-06").at())))
                .isEqualByComparingTo(value.movePointLeft(4));
        assertRefused(
                "ledger-twice",
                () -> LEDGER.enter(
                        office.clerk,
                        office.body,
                        entered(
                                ActKind.PENALTY,
                                "2021-01-01",
                                "2021-01-31",
                                List.of(
                                        new Statement.Entry(LocalDate.of(2021, 1, 2), "1号", BigDecimal.ONE),
                                        new Statement.Entry(LocalDate.of(2021, 1, 3), "1号", BigDecimal.ONE))),
                        Optional.empty(),
                        on("2022-01-05")));
    }
}
