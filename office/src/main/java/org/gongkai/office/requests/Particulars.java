package org.gongkai.office.requests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed with an {@link Act}; each act reads what it needs.
 *
 * @param day the legal day
 * @param why 补登理由, demanded from the third working day after the legal day
 * @param words reasons, notes, names of others asked; kept encrypted
 * @param until last day given to the applicant
 * @param days working days of an extension
 * @param code name of an {@link AnswerType}, {@link Consulted}, {@link Opinion} or {@link RetentionPeriod}
 * @param of step it speaks of
 * @param amount yuan
 * @param dispatch how a letter goes out, empty where nobody said
 */
public record Particulars(
        LocalDate day,
        String why,
        String words,
        Optional<LocalDate> until,
        int days,
        String code,
        long of,
        BigDecimal amount,
        Optional<Dispatch> dispatch) {
    /** Nothing but a day and words. */
    public static Particulars of(LocalDate day, String words) {
        return new Particulars(day, "", words, Optional.empty(), 0, "", 0, BigDecimal.ZERO, Optional.empty());
    }

    public Particulars until(LocalDate last) {
        return new Particulars(day, why, words, Optional.of(last), days, code, of, amount, dispatch);
    }

    public Particulars days(int workingDays) {
        return new Particulars(day, why, words, until, workingDays, code, of, amount, dispatch);
    }

    public Particulars code(Enum<?> value) {
        return new Particulars(day, why, words, until, days, value.name(), of, amount, dispatch);
    }

    public Particulars of(long step) {
        return new Particulars(day, why, words, until, days, code, step, amount, dispatch);
    }

    public Particulars amount(BigDecimal yuan) {
        return new Particulars(day, why, words, until, days, code, of, yuan, dispatch);
    }

    public Particulars why(String reason) {
        return new Particulars(day, reason, words, until, days, code, of, amount, dispatch);
    }

    public Particulars by(Way way, String tracking) {
        return new Particulars(
                day, why, words, until, days, code, of, amount, Optional.of(new Dispatch(way, tracking)));
    }
}
