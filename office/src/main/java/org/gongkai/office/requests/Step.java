package org.gongkai.office.requests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened to a request. Never changed; a mistake is taken back by {@link StepKind#RETRACTED}.
 *
 * @param day the legal day on which it happened
 * @param at the instant it was recorded
 * @param person who recorded it, 0 for the applicant
 * @param behalf whose duty a deputy carried out (B 代 A), 0 where it was the person's own
 * @param until last day of a period it opens
 * @param days working days of an extension, else 0
 * @param code name of an {@link AnswerType}, {@link Consulted}, {@link Opinion} or {@link RetentionPeriod}, else empty
 * @param of number of the step it speaks of, else 0
 * @param amount yuan, zero where no money is meant
 * @param why 补登理由, empty where it was recorded in time
 */
public record Step(
        long id,
        StepKind kind,
        LocalDate day,
        Instant at,
        long person,
        long behalf,
        Optional<LocalDate> until,
        int days,
        String code,
        long of,
        BigDecimal amount,
        String why) {

    /** A step without particulars. */
    static Step plain(StepKind kind, LocalDate day) {
        return new Step(0, kind, day, Instant.EPOCH, 0, 0, Optional.empty(), 0, "", 0, BigDecimal.ZERO, "");
    }

    Step until(LocalDate last) {
        return new Step(id, kind, day, at, person, behalf, Optional.of(last), days, code, of, amount, why);
    }

    Step days(int workingDays) {
        return new Step(id, kind, day, at, person, behalf, until, workingDays, code, of, amount, why);
    }

    Step code(Enum<?> value) {
        return new Step(id, kind, day, at, person, behalf, until, days, value.name(), of, amount, why);
    }

    Step of(long step) {
        return new Step(id, kind, day, at, person, behalf, until, days, code, step, amount, why);
    }

    Step amount(BigDecimal yuan) {
        return new Step(id, kind, day, at, person, behalf, until, days, code, of, yuan, why);
    }

    Step why(String reason) {
        return new Step(id, kind, day, at, person, behalf, until, days, code, of, amount, reason);
    }

    Step signed(Instant recorded, long who, long inStead) {
        return new Step(id, kind, day, recorded, who, inStead, until, days, code, of, amount, why);
    }

    /** Who acted and in whose stead, one person to the four eyes. */
    Set<Long> persons() {
        return behalf == 0 ? Set.of(person) : Set.of(person, behalf);
    }

    /** Message key of what the code says, empty where there is none. */
    public String codeKey() {
        if (code.isEmpty()) {
            return "";
        }
        return (kind == StepKind.DRAFTED || kind.closes() ? "answer." : "code.") + code;
    }

    /** The answer it carries; only of steps that have one. */
    public AnswerType answer() {
        return AnswerType.valueOf(code);
    }
}
