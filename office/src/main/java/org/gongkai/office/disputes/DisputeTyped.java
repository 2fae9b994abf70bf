package org.gongkai.office.disputes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed with a {@link DisputeAct}; each act reads what it needs.
 *
 * @param day the legal day
 * @param words kept encrypted
 * @param reference 案号, 文号 or 责任科室; not encrypted
 * @param until a day it names
 * @param days length of what was ordered
 * @param code name of an {@link Instance}, a {@link DisputeResult} or a unit of days
 * @param amount yuan
 * @param why 补登理由
 */
public record DisputeTyped(
        LocalDate day,
        String words,
        String reference,
        Optional<LocalDate> until,
        int days,
        String code,
        BigDecimal amount,
        String why) {
    /** Nothing but a day and words. */
    public static DisputeTyped of(LocalDate day, String words) {
        return new DisputeTyped(day, words, "", Optional.empty(), 0, "", BigDecimal.ZERO, "");
    }

    public DisputeTyped code(Enum<?> value) {
        return new DisputeTyped(day, words, reference, until, days, value.name(), amount, why);
    }

    public DisputeTyped reference(String number) {
        return new DisputeTyped(day, words, number, until, days, code, amount, why);
    }

    public DisputeTyped until(LocalDate date) {
        return new DisputeTyped(day, words, reference, Optional.of(date), days, code, amount, why);
    }

    public DisputeTyped days(int length) {
        return new DisputeTyped(day, words, reference, until, length, code, amount, why);
    }

    public DisputeTyped amount(BigDecimal yuan) {
        return new DisputeTyped(day, words, reference, until, days, code, yuan, why);
    }

    public DisputeTyped why(String reason) {
        return new DisputeTyped(day, words, reference, until, days, code, amount, reason);
    }
}
