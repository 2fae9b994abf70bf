package org.gongkai.office.disputes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;

/** Makes the step of an act from what was typed, or refuses it with the reason. */
final class DisputeStepMaker {
    /** 补登: from so many working days after the legal day a reason is demanded. */
    static final int LATE_WORKING_DAYS = 3;

    /** Longest text that is not encrypted, in characters. */
    static final int LONGEST = 100;
    /** Nothing is ordered within more days. */
    private static final int MOST_DAYS = 365;

    private static final BigDecimal MOST_YUAN = new BigDecimal("9999999999");

    private final DisputeLife life;
    private final DisputeTyped typed;

    DisputeStepMaker(DisputeLife life, DisputeTyped typed) {
        this.life = life;
        this.typed = typed;
    }

    DisputeStep make(DisputeAct act) {
        if (act.needsWords() && typed.words().isBlank()) {
            throw refused("words-required");
        }
        var day = act.hasDay() ? typed.day() : life.today();
        checkDay(day, earliest(act), life.today());
        return new DisputeStep(
                0,
                act.step(),
                day,
                Instant.EPOCH,
                0,
                0,
                until(act),
                act == DisputeAct.ORDER && typed.until().isEmpty() ? length() : 0,
                code(act),
                of(act),
                act == DisputeAct.COST ? amount() : BigDecimal.ZERO,
                reference(act),
                why(day, typed.why(), life.today(), life.calendar()));
    }

    /** The day before which it cannot have happened. */
    private LocalDate earliest(DisputeAct act) {
        return switch (act) {
            case SERVE, ORDER, APPEAL, OWN_APPEAL ->
                life.round().decided().map(DisputeStep::day).orElseGet(this::opened);
            case FULFIL -> order().day();
            case RESUME ->
                life.last(DisputeStepKind.SUSPENDED).map(DisputeStep::day).orElseGet(this::opened);
            case COST, NOTE, MEDIATE -> life.received().day();
            default -> opened();
        };
    }

    private LocalDate opened() {
        return life.round().opened().day();
    }

    private Optional<LocalDate> until(DisputeAct act) {
        return switch (act) {
            case HEARING -> {
                var day = typed.until()
                        .filter(date -> !date.isBefore(typed.day()))
                        .orElseThrow(() -> refused("dispute-hearing-day", typed.day()));
                yield Optional.of(day);
            }
            case ORDER ->
                typed.until().map(date -> {
                    if (date.isBefore(typed.day())) {
                        throw refused("until-missing", typed.day());
                    }
                    return date;
                });
            default -> Optional.empty();
        };
    }

    private int length() {
        if (typed.days() < 1 || typed.days() > MOST_DAYS) {
            throw refused("dispute-order-days", MOST_DAYS);
        }
        return typed.days();
    }

    private String code(DisputeAct act) {
        return switch (act) {
            case DECIDE -> {
                var result = named(DisputeResult.class, "dispute-result-unnamed");
                if (!result.fits(life.track(), life.round().instance())) {
                    throw refused("dispute-result-unfit");
                }
                yield result.name();
            }
            case APPEAL, OWN_APPEAL -> {
                var instance = named(Instance.class, "dispute-instance-unnamed");
                var remanded = life.decision().isEmpty();
                if (remanded != (instance == Instance.FIRST) || act == DisputeAct.OWN_APPEAL && remanded) {
                    throw refused(remanded ? "dispute-remanded" : "dispute-not-remanded");
                }
                yield instance.name();
            }
            case ORDER ->
                typed.until().isPresent()
                        ? ""
                        : named(StatutoryPeriod.Unit.class, "dispute-unit-unnamed")
                                .name();
            default -> "";
        };
    }

    private <E extends Enum<E>> E named(Class<E> type, String otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed.code()))
                .findFirst()
                .orElseThrow(() -> refused(otherwise));
    }

    private long of(DisputeAct act) {
        return switch (act) {
            case FULFIL -> order().id();
            case RETRACT -> life.seen();
            default -> 0;
        };
    }

    /** The oldest order that is not done. */
    private DisputeStep order() {
        return life.openOrders().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "dispute-state"));
    }

    private BigDecimal amount() {
        if (typed.amount().signum() <= 0
                || typed.amount().scale() > 2
                || typed.amount().compareTo(MOST_YUAN) > 0) {
            throw refused("dispute-amount");
        }
        return typed.amount();
    }

    private String reference(DisputeAct act) {
        return switch (act) {
            case DECIDE, APPEAL, OWN_APPEAL, FULFIL, LEARN -> plain(typed.reference());
            default -> "";
        };
    }

    /** A short text for lists, which may not hold personal data. */
    static String plain(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw refused("request-long", LONGEST);
        }
        if (Screener.standard().screen(stripped).stream().anyMatch(Finding::personal)) {
            throw refused("title-personal");
        }
        return stripped;
    }

    static void checkDay(LocalDate day, LocalDate first, LocalDate today) {
        if (day.isAfter(today)) {
            throw refused("day-future", day);
        }
        if (day.isBefore(first)) {
            throw refused("day-before", day, first);
        }
    }

    /** The reason for recording it late, where it is late. */
    static String why(LocalDate day, String reason, LocalDate today, WorkingCalendar calendar) {
        var late = calendar.workingDaysBetween(day, today) >= LATE_WORKING_DAYS;
        if (late && reason.isBlank()) {
            throw refused("late-reason", day, LATE_WORKING_DAYS);
        }
        return late ? reason.strip() : "";
    }

    private static Refusal refused(String code, Object... args) {
        return new Refusal(Refusal.Kind.INVALID, code, args);
    }
}
