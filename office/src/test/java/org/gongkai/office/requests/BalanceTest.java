package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.requests.ARequest.REQUESTS;
import static org.gongkai.office.requests.ARequest.on;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.RequestRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of many requests, through the public operations and over two year ends; the table adds up. */
class BalanceTest {
    private static final int REQUESTS_EACH = 120;
    private static final int STEPS = 14;

    private final ARequest a = new ARequest();
    private final WorkingCalendar calendar = WorkingCalendar.official();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_came_in_is_what_went_out_and_what_is_left(long seed) {
        var random = new Random(seed);
        var lives = new ArrayList<Long>();
        for (var i = 0; i < REQUESTS_EACH; i++) {
            lives.add(live(random));
        }
        var asOf = on("2024-02-01").at();
        var facts = OfficeServer.bean(RequestFacts.class);
        for (var year = 2021; year <= 2023; year++) {
            var table = facts.table(a.body, year, asOf);
            var before = facts.table(a.body, year - 1, asOf);
            for (var column : ApplicantColumn.values()) {
                assertThat(size(table, RequestRow.NEW_RECEIVED, column) + size(table, RequestRow.CARRIED_IN, column))
                        .isEqualTo(size(table, RequestRow.RESULTS_TOTAL, column)
                                + size(table, RequestRow.CARRIED_OUT, column));
                assertThat(table.at(RequestRow.CARRIED_IN, column))
                        .isEqualTo(before.at(RequestRow.CARRIED_OUT, column));
                assertThat(size(table, RequestRow.RESULTS_TOTAL, column))
                        .isEqualTo(table.rows().stream()
                                .filter(RequestRow::isResult)
                                .mapToInt(row -> size(table, row, column))
                                .sum());
            }
            assertThat(size(table, RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL))
                    .isEqualTo(receivedIn(lives, year));
            assertThat(facts.facts(a.body, Period.year(year), asOf)).hasSize(25 * 7 + 1);
        }
    }

    /** Counted from the lives themselves. */
    private long receivedIn(List<Long> lives, int year) {
        return lives.stream()
                .map(id -> REQUESTS.get(a.body, id, on("2024-02-01")).life())
                .filter(life -> life.state() != RequestState.VOIDED)
                .flatMap(life -> life.received().stream())
                .filter(day -> day.getYear() == year)
                .count();
    }

    private long live(Random random) {
        var day = LocalDate.of(2021, 1, 4).plusDays(random.nextInt(1000));
        var kinds = ApplicantColumn.kinds();
        var intake = Intake.values()[random.nextInt(Intake.values().length)];
        var filing = ARequest.filing(intake, kinds.get(random.nextInt(kinds.size())), "内容" + random.nextInt());
        var id = REQUESTS.register(a.caseworker, a.body, filing, Particulars.of(day, ""), on(day))
                .id();
        for (var i = 0; i < STEPS && day.isBefore(LocalDate.of(2023, 12, 31)); i++) {
            day = day.plusDays(random.nextInt(9));
            var life = REQUESTS.get(a.body, id, on(day)).life();
            var acts = Act.possible(life);
            if (!acts.isEmpty()) {
                dare(id, acts.get(random.nextInt(acts.size())), life, day, random);
            }
        }
        return id;
    }

    /** What is refused changes nothing. */
    private void dare(long id, Act act, Life life, LocalDate day, Random random) {
        var types = AnswerType.values();
        var typed = new Particulars(
                day,
                "",
                "说明",
                java.util.Optional.of(calendar.plusWorkingDays(day, 1 + random.nextInt(15))),
                1 + random.nextInt(20),
                act == Act.CONSULT
                        ? Consulted.values()[random.nextInt(2)].name()
                        : act == Act.RECORD_OPINION
                                ? Opinion.values()[random.nextInt(3)].name()
                                : types[random.nextInt(types.length)].name(),
                life.questions().isEmpty() ? 0 : life.questions().get(0).id(),
                BigDecimal.valueOf(100),
                java.util.Optional.empty());
        var before = life.steps().size();
        try {
            a.act(id, act, typed, on(day));
        } catch (Refusal refusal) {
            assertThat(REQUESTS.get(a.body, id, on(day)).life().steps()).hasSize(before);
        }
    }

    private static int size(YearTable table, RequestRow row, ApplicantColumn column) {
        return table.at(row, column).size();
    }
}
