package org.gongkai.office.disputes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened to a dispute. Never changed; a mistake is taken back by {@link DisputeStepKind#RETRACTED}.
 *
 * @param day the legal day on which it happened
 * @param at the instant it was recorded
 * @param behalf whose duty a deputy carried out (B 代 A), 0 where it was the person's own
 * @param until a day it names
 * @param days length of what was ordered, else 0
 * @param code name of a {@link Procedure}, {@link Instance}, {@link DisputeResult} or unit of days, else empty
 * @param of number of the step it speaks of, else 0
 * @param amount yuan, zero where no money is meant
 * @param reference 案号, 文号 or 责任科室, else empty
 * @param why 补登理由, empty where it was recorded in time
 */
public record DisputeStep(
        long id,
        DisputeStepKind kind,
        LocalDate day,
        Instant at,
        long person,
        long behalf,
        Optional<LocalDate> until,
        int days,
        String code,
        long of,
        BigDecimal amount,
        String reference,
        String why) {

    /** The result it carries; only of a decision. */
    public DisputeResult result() {
        return DisputeResult.valueOf(code);
    }

    /** Message key of what the code says, empty where there is none. */
    public String codeKey() {
        return code.isEmpty() ? "" : "dispute." + (kind == DisputeStepKind.DECIDED ? "result." : "code.") + code;
    }

    /** Who acted and in whose stead, one person to the four eyes. */
    Set<Long> persons() {
        return behalf == 0 ? Set.of(person) : Set.of(person, behalf);
    }

    DisputeStep signed(Instant recorded, long who, long inStead) {
        return new DisputeStep(id, kind, day, recorded, who, inStead, until, days, code, of, amount, reference, why);
    }
}
