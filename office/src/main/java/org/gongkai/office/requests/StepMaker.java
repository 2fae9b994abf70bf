package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.Refusal;

/** Makes the step of an act from what was typed, or refuses it with the reason. */
final class StepMaker {
    /** 补登: from so many working days after the legal day a reason is demanded. */
    static final int LATE_WORKING_DAYS = 3;

    private final Life life;
    private final Particulars typed;
    private final RequestRules rules;

    StepMaker(Life life, Particulars typed, RequestRules rules) {
        this.life = life;
        this.typed = typed;
        this.rules = rules;
    }

    Step make(Act act) {
        requireTracking(act);
        var step = Step.plain(act.step(), day());
        return particulars(act, step).why(why(life, typed.day(), typed.why()));
    }

    private Step particulars(Act act, Step step) {
        return switch (act) {
            case ASK_CORRECTION -> words(step).until(until());
            case RECORD_CORRECTION -> after(step, StepKind.CORRECTION_ASKED);
            case CONSULT -> words(step).code(code(Consulted.class, "consulted-unnamed"));
            case RECORD_OPINION -> opinion(step);
            case ASK_FEE -> fee(step);
            case RECORD_FEE ->
                after(step, StepKind.FEE_ASKED).amount(last(StepKind.FEE_ASKED).amount());
            case ASK_EXTENSION -> extension(words(step));
            case SEND_EXTENSION -> sendExtension(step);
            case DRAFT -> draft(step);
            case SEND ->
                after(step, StepKind.APPROVED).code(last(StepKind.DRAFTED).answer());
            case REASSESS -> words(step).code(code(Reassessment.class, "reassess-unnamed"));
            case WITHDRAW -> words(step).code(AnswerType.WITHDRAWN);
            case RECORD_DELIVERY -> ofSending(step, Sending::isOpen);
            case RECORD_RETURN -> ofSending(returned(step), sending -> sending.isOpen() && !sending.isBack());
            case RESEND -> ofSending(step, Sending::isOpen);
            case ASK_REASONS -> words(step).until(until());
            case RECORD_REASONS -> words(after(step, StepKind.REASONS_ASKED));
            case AGREE_DELAY -> delay(words(step));
            case SEND_DELAY -> sendDelay(step);
            case RETRACT ->
                words(step).of(life.steps().get(life.steps().size() - 1).id());
            case ASSIGN, RETURN, RETURN_LEGAL, ASK_VOID, NOTE, SUPPLEMENT -> words(step);
            case ARCHIVE ->
                typed.code().isEmpty()
                        ? step.code(RetentionPeriod.USUAL)
                        : step.code(code(RetentionPeriod.class, "retention-unnamed"));
            case CONFIRM, AGREE_EXTENSION, PASS_LEGAL, APPROVE, VOID -> step;
        };
    }

    private LocalDate day() {
        var first = life.received().orElseGet(() -> life.steps().get(0).day());
        return checked(typed.day(), first, life.today());
    }

    private static LocalDate checked(LocalDate day, LocalDate first, LocalDate today) {
        if (day.isAfter(today)) {
            throw refused("day-future", day);
        }
        if (day.isBefore(first)) {
            throw refused("day-before", day, first);
        }
        return day;
    }

    /** The reason for recording it late, where it is late. */
    static String why(Life life, LocalDate day, String reason) {
        var late = life.calendar().workingDaysBetween(day, life.today()) >= LATE_WORKING_DAYS;
        if (late && reason.isBlank()) {
            throw refused("late-reason", day, LATE_WORKING_DAYS);
        }
        return late ? reason.strip() : "";
    }

    private Step words(Step step) {
        if (typed.words().isBlank()) {
            throw refused("words-required");
        }
        return step;
    }

    private LocalDate until() {
        return typed.until()
                .filter(last -> last.isAfter(typed.day()))
                .orElseThrow(() -> refused("until-missing", typed.day()));
    }

    private <E extends Enum<E>> E code(Class<E> type, String otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed.code()))
                .findFirst()
                .orElseThrow(() -> refused(otherwise));
    }

    private Step last(StepKind kind) {
        return life.last(kind).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "request-state"));
    }

    private Step after(Step step, StepKind earlier) {
        checked(step.day(), last(earlier).day(), life.today());
        return step;
    }

    /** The letter it speaks of: the one that was named, or the only one there is; of a closed case the answer. */
    private Step ofSending(Step step, Predicate<Sending> fits) {
        var open = Sending.open(life).stream().filter(fits).toList();
        var sent = open.stream()
                .filter(sending ->
                        typed.of() == 0 ? open.size() == 1 : sending.sent().id() == typed.of())
                .findFirst()
                .orElseThrow(() -> refused("delivery-unnamed"))
                .sent();
        checked(step.day(), sent.day(), life.today());
        return step.of(sent.id());
    }

    private Step returned(Step step) {
        var reason = typed.code().isEmpty() ? ReturnReason.OTHER : code(ReturnReason.class, "return-unnamed");
        return (reason == ReturnReason.OTHER ? words(step) : step).code(reason);
    }

    /** An answer by post has to be followed; other letters may. */
    private void requireTracking(Act act) {
        var byPost = typed.dispatch().filter(how -> how.way() == Way.POST).map(Dispatch::tracking);
        if ((act == Act.SEND || act == Act.RESEND)
                && byPost.filter(String::isEmpty).isPresent()) {
            throw refused("tracking-missing");
        }
    }

    /** 条例 第三十五条 demands a reasonable period and names none; the office sets the longest. */
    private Step delay(Step step) {
        var until = until();
        life.lastDay().filter(last -> !until.isAfter(last)).ifPresent(last -> {
            throw refused("delay-short", last);
        });
        var longest = life.calendar().plusWorkingDays(life.today(), rules.longestDelayDays());
        if (until.isAfter(longest)) {
            throw refused("delay-long", rules.longestDelayDays(), longest);
        }
        return step.until(until);
    }

    private Step sendDelay(Step step) {
        life.lastDay().filter(last -> step.day().isAfter(last)).ifPresent(last -> {
            throw refused("extension-late");
        });
        return after(step, StepKind.DELAY_AGREED)
                .until(last(StepKind.DELAY_AGREED).until().orElseThrow());
    }

    private Step opinion(Step step) {
        var question = life.questions().stream()
                .filter(asked -> asked.id() == typed.of() && life.opinion(asked).isEmpty())
                .findFirst()
                .orElseThrow(() -> refused("opinion-unasked"));
        checked(step.day(), question.day(), life.today());
        return step.of(question.id()).code(code(Opinion.class, "opinion-unnamed"));
    }

    private Step fee(Step step) {
        if (typed.amount().signum() <= 0) {
            throw refused("fee-none", ProcessingFee.FREE_ITEMS, ProcessingFee.FREE_PAGES);
        }
        var last = life.calendar().plusWorkingDays(step.day(), ProcessingFee.PAYMENT_WORKING_DAYS);
        return words(step).amount(typed.amount()).until(last);
    }

    private Step extension(Step step) {
        if (typed.days() < 1 || typed.days() > StatutoryPeriod.MAX_EXTENSION) {
            throw refused("extension-days", StatutoryPeriod.MAX_EXTENSION);
        }
        return step.days(typed.days());
    }

    /** The applicant is told before the period is over, or the period is not extended. */
    private Step sendExtension(Step step) {
        life.lastDay().filter(last -> step.day().isAfter(last)).ifPresent(last -> {
            throw refused("extension-late");
        });
        return after(step, StepKind.EXTENSION_AGREED)
                .days(last(StepKind.EXTENSION_ASKED).days());
    }

    private Step draft(Step step) {
        var type = code(AnswerType.class, "answer-unnamed");
        objection(type, life).ifPresent(code -> {
            throw new Refusal(Refusal.Kind.CONFLICT, code);
        });
        return (type.needsReasons() ? words(step) : step).code(type);
    }

    /** Why an answer cannot be given now; empty where it can. */
    static Optional<String> objection(AnswerType type, Life life) {
        if (!type.canBeDrafted()) {
            return Optional.of("answer-withdrawn");
        }
        var waiting = life.clock().waiting().isPresent();
        return switch (type.need()) {
            case NOTHING -> when(waiting, "answer-waiting");
            case CONSULTATION -> when(waiting, "answer-waiting").or(() -> consultation(life));
            case CORRECTION ->
                when(waiting, "answer-waiting").or(() -> when(!life.has(StepKind.CORRECTED), "answer-uncorrected"));
            case CORRECTION_LAPSED -> when(!life.hasLapsed(StepKind.CORRECTION_ASKED), "answer-not-lapsed");
            case FEE_LAPSED -> when(!life.hasLapsed(StepKind.FEE_ASKED), "answer-not-lapsed");
            case REASONS -> when(waiting, "answer-waiting").or(() -> when(!life.hasHeardReasons(), "answer-unheard"));
        };
    }

    /** 条例 第三十二条: a third party is asked before its interests carry a refusal. */
    private static Optional<String> consultation(Life life) {
        var asked =
                life.questions().stream().anyMatch(question -> question.code().equals(Consulted.THIRD_PARTY.name()));
        return when(!asked, "answer-unconsulted");
    }

    private static Optional<String> when(boolean holds, String code) {
        return holds ? Optional.of(code) : Optional.empty();
    }

    private static Refusal refused(String code, Object... args) {
        return new Refusal(Refusal.Kind.INVALID, code, args);
    }
}
