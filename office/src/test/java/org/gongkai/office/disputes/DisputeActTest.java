package org.gongkai.office.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.disputes.DisputeStepKind.RECEIVED;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a dispute and what may be done in each, as a table. */
class DisputeActTest {
    private static final LocalDate DAY = LocalDate.parse("2021-12-21");
    private static final DisputeRules RULES = new DisputeRules(Map.of(), false, 15, 5);

    /** Steps such as {@code DECIDED:SET_ASIDE}, behind the notice. */
    private static DisputeLife after(Track track, String steps) {
        var all = new ArrayList<DisputeStep>();
        all.add(step(1, RECEIVED, ""));
        for (var step : steps == null ? List.<String>of() : List.of(steps.split(" "))) {
            var parts = step.split(":", 2);
            all.add(step(all.size() + 1, DisputeStepKind.valueOf(parts[0]), parts.length > 1 ? parts[1] : ""));
        }
        return DisputeLife.of(track, all, DAY, WorkingCalendar.official(), RULES);
    }

    private static DisputeStep step(long id, DisputeStepKind kind, String code) {
        var until = kind == DisputeStepKind.ORDERED ? Optional.of(DAY.plusDays(9)) : Optional.<LocalDate>empty();
        var of = kind == DisputeStepKind.FULFILLED || kind == DisputeStepKind.RETRACTED ? id - 1 : 0;
        return new DisputeStep(id, kind, DAY, Instant.EPOCH, 1, 0, until, 0, code, of, BigDecimal.ZERO, "", "");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REVIEW, -, TO_ANSWER, ANSWER HEARING DECIDE SUSPEND MEDIATE",
                "REVIEW, ANSWERED, PENDING, HEARING DECIDE SUSPEND MEDIATE",
                "REVIEW, SUSPENDED, SUSPENDED, ANSWER DECIDE RESUME MEDIATE",
                "REVIEW, ANSWERED SUSPENDED, SUSPENDED, DECIDE RESUME MEDIATE",
                "REVIEW, ANSWERED SUSPENDED RESUMED, PENDING, HEARING DECIDE SUSPEND MEDIATE",
                "REVIEW, ANSWERED DECIDED:MAINTAINED, CLOSED, SERVE",
                "REVIEW, DECIDED:WITHDRAWN SERVED, CLOSED, -",
                "REVIEW, ANSWERED DECIDED:SET_ASIDE, CLOSED, SERVE ORDER",
                "REVIEW, ANSWERED DECIDED:SET_ASIDE SERVED ORDERED, TO_FULFIL, ORDER FULFIL",
                "REVIEW, ANSWERED DECIDED:SET_ASIDE SERVED ORDERED FULFILLED, CLOSED, ORDER",
                "REVIEW, ANSWERED DECIDED:SET_ASIDE RETRACTED, PENDING, HEARING DECIDE SUSPEND MEDIATE",
                "REVIEW, ANSWERED VOIDED, VOIDED, -",
                "SUIT_DIRECT, ANSWERED DECIDED:CLAIM_REJECTED, CLOSED, SERVE APPEAL OWN_APPEAL",
                "SUIT_DIRECT, ANSWERED DECIDED:CLAIM_REJECTED APPEALED:SECOND, TO_ANSWER, ANSWER HEARING DECIDE SUSPEND MEDIATE",
                "SUIT_DIRECT, ANSWERED DECIDED:SET_ASIDE APPEAL_FILED:SECOND, PENDING, HEARING DECIDE SUSPEND MEDIATE",
                "SUIT_DIRECT, DECIDED:SET_ASIDE APPEAL_FILED:SECOND DECIDED:REMANDED, PENDING, SERVE APPEAL OWN_APPEAL",
                "SUIT_DIRECT, DECIDED:SET_ASIDE ORDERED APPEAL_FILED:SECOND DECIDED:CLAIM_REJECTED, CLOSED, SERVE APPEAL OWN_APPEAL",
                "SUIT_DIRECT, DECIDED:SET_ASIDE ORDERED APPEAL_FILED:SECOND DECIDED:APPEAL_DISMISSED, TO_FULFIL, SERVE ORDER FULFIL APPEAL OWN_APPEAL",
                "ORDER, -, TO_ANSWER, ANSWER DECIDE",
                "ORDER, ANSWERED, PENDING, DECIDE",
                "ORDER, ANSWERED DECIDED:RECTIFIED, CLOSED, SERVE",
            })
    void each_state_offers_its_steps(Track track, String steps, DisputeState state, String acts) {
        var life = after(track, steps);
        assertThat(life.state()).isEqualTo(state);
        var procedure = DisputeAct.possible(life).stream()
                .filter(DisputeAct::isOfProcedure)
                .toList();
        assertThat(procedure)
                .containsExactlyInAnyOrderElementsOf(
                        acts == null
                                ? List.of()
                                : Arrays.stream(acts.split(" "))
                                        .map(DisputeAct::valueOf)
                                        .toList());
        DisputeAct.usual(life).ifPresent(act -> assertThat(procedure).contains(act));
    }
}
