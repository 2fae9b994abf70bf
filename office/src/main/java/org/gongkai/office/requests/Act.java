package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.requests.RequestState.ANSWERED;
import static org.gongkai.office.requests.RequestState.APPROVAL;
import static org.gongkai.office.requests.RequestState.ARCHIVED;
import static org.gongkai.office.requests.RequestState.AWAITING_CORRECTION;
import static org.gongkai.office.requests.RequestState.AWAITING_FEE;
import static org.gongkai.office.requests.RequestState.CONSULTING;
import static org.gongkai.office.requests.RequestState.LEGAL_REVIEW;
import static org.gongkai.office.requests.RequestState.OPEN;
import static org.gongkai.office.requests.RequestState.TO_SEND;
import static org.gongkai.office.requests.RequestState.UNCONFIRMED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;

/**
 * What staff may do with a request, in which state and under which duty. What is not allowed now is not offered, and is
 * refused with the article.
 */
public enum Act {
    CONFIRM(StepKind.RECEIVED, CASEWORKER),
    ASSIGN(StepKind.ASSIGNED, CASEWORKER),
    ASK_CORRECTION(StepKind.CORRECTION_ASKED, CASEWORKER),
    RECORD_CORRECTION(StepKind.CORRECTED, CASEWORKER),
    CONSULT(StepKind.CONSULTED, CASEWORKER),
    RECORD_OPINION(StepKind.OPINION, CASEWORKER),
    ASK_FEE(StepKind.FEE_ASKED, CASEWORKER),
    RECORD_FEE(StepKind.FEE_PAID, CASEWORKER),
    ASK_EXTENSION(StepKind.EXTENSION_ASKED, CASEWORKER),
    AGREE_EXTENSION(StepKind.EXTENSION_AGREED, APPROVER),
    SEND_EXTENSION(StepKind.EXTENDED, CASEWORKER),
    DRAFT(StepKind.DRAFTED, CASEWORKER),
    PASS_LEGAL(StepKind.LEGAL_PASSED, LEGAL),
    RETURN_LEGAL(StepKind.RETURNED, LEGAL),
    APPROVE(StepKind.APPROVED, APPROVER),
    RETURN(StepKind.RETURNED, APPROVER),
    SEND(StepKind.ANSWERED, CASEWORKER),
    WITHDRAW(StepKind.WITHDRAWN, CASEWORKER),
    RECORD_DELIVERY(StepKind.DELIVERED, CASEWORKER),
    RECORD_RETURN(StepKind.UNDELIVERED, CASEWORKER),
    RESEND(StepKind.RESENT, CASEWORKER),
    ASK_REASONS(StepKind.REASONS_ASKED, CASEWORKER),
    RECORD_REASONS(StepKind.REASONS_GIVEN, CASEWORKER),
    AGREE_DELAY(StepKind.DELAY_AGREED, APPROVER),
    SEND_DELAY(StepKind.DELAYED, CASEWORKER),
    SUPPLEMENT(StepKind.SUPPLEMENTED, CASEWORKER),
    NOTE(StepKind.NOTED, CASEWORKER),
    ASK_VOID(StepKind.VOID_ASKED, CASEWORKER),
    VOID(StepKind.VOIDED, APPROVER),
    RETRACT(StepKind.RETRACTED, CASEWORKER),
    REASSESS(StepKind.REASSESSED, CASEWORKER),
    ARCHIVE(StepKind.ARCHIVED, CASEWORKER);

    private final StepKind step;
    private final Duty duty;

    Act(StepKind step, Duty duty) {
        this.step = step;
        this.duty = duty;
    }

    /** What it records. */
    public StepKind step() {
        return step;
    }

    /** The duty under which it is done. */
    public Duty duty() {
        return duty;
    }

    /** Whether it happened on a day that may differ from today, as with paper. */
    public boolean hasDay() {
        return switch (this) {
            case ASSIGN,
                    ASK_EXTENSION,
                    AGREE_EXTENSION,
                    AGREE_DELAY,
                    DRAFT,
                    PASS_LEGAL,
                    RETURN_LEGAL,
                    APPROVE,
                    RETURN,
                    ASK_VOID,
                    VOID,
                    RETRACT,
                    ARCHIVE -> false;
            default -> true;
        };
    }

    /** Whether something is written with it. */
    public boolean hasWords() {
        return switch (this) {
            case RECORD_FEE, AGREE_EXTENSION, SEND_EXTENSION, SEND_DELAY, PASS_LEGAL, APPROVE, VOID, ARCHIVE -> false;
            default -> true;
        };
    }

    /** Whether a letter goes out with it. */
    public boolean sends() {
        return switch (this) {
            case ASK_CORRECTION, CONSULT, ASK_FEE, SEND_EXTENSION, ASK_REASONS, SEND_DELAY, SEND, RESEND -> true;
            default -> false;
        };
    }

    /** Whether it speaks of a letter that went out before. */
    public boolean isOfSending() {
        return this == RECORD_DELIVERY || this == RECORD_RETURN || this == RESEND;
    }

    /** Whether a paper can be kept with it: what came in, or what proves that a letter arrived or came back. */
    public Optional<PaperKind> paper() {
        return switch (this) {
            case RECORD_DELIVERY, RECORD_RETURN -> Optional.of(PaperKind.PROOF);
            case RECORD_CORRECTION, RECORD_OPINION, RECORD_REASONS, SUPPLEMENT -> Optional.of(PaperKind.RECEIVED);
            default -> Optional.empty();
        };
    }

    /**
     * Why it cannot be done now.
     *
     * @return code of a refusal, empty where it can
     */
    public Optional<String> objection(Life life) {
        return states().contains(life.state()) ? further(life) : Optional.of("request-state");
    }

    /** What can be done now, by whoever has the duty. */
    public static List<Act> possible(Life life) {
        return Arrays.stream(values())
                .filter(act -> act.objection(life).isEmpty())
                .toList();
    }

    private Set<RequestState> states() {
        return switch (this) {
            case CONFIRM -> EnumSet.of(UNCONFIRMED);
            case ASK_CORRECTION, ASK_FEE, ASK_REASONS -> EnumSet.of(OPEN);
            case RECORD_REASONS, CONSULT, RECORD_OPINION, ASK_EXTENSION -> EnumSet.of(OPEN, CONSULTING);
            case DRAFT -> EnumSet.of(OPEN, AWAITING_CORRECTION, AWAITING_FEE);
            case RECORD_CORRECTION -> EnumSet.of(AWAITING_CORRECTION);
            case RECORD_FEE -> EnumSet.of(AWAITING_FEE);
            case AGREE_EXTENSION, SEND_EXTENSION, AGREE_DELAY, SEND_DELAY ->
                EnumSet.of(OPEN, CONSULTING, LEGAL_REVIEW, APPROVAL, TO_SEND);
            case PASS_LEGAL, RETURN_LEGAL -> EnumSet.of(LEGAL_REVIEW);
            case APPROVE, RETURN -> EnumSet.of(APPROVAL);
            case SEND -> EnumSet.of(TO_SEND);
            case RECORD_DELIVERY, RECORD_RETURN, RESEND -> EnumSet.range(OPEN, ANSWERED);
            case ARCHIVE -> EnumSet.of(ANSWERED);
            case REASSESS -> EnumSet.of(ANSWERED, ARCHIVED);
            case ASSIGN, WITHDRAW, SUPPLEMENT, ASK_VOID, VOID -> EnumSet.range(UNCONFIRMED, TO_SEND);
            case NOTE, RETRACT -> EnumSet.range(UNCONFIRMED, ANSWERED);
        };
    }

    private Optional<String> further(Life life) {
        return switch (this) {
            case ASK_CORRECTION -> when(life.has(step), "correction-once");
            case ASK_FEE -> when(life.has(step), "fee-once");
            case RECORD_OPINION -> questionOpen(life);
            case ASK_EXTENSION -> extensionPossible(life);
            case AGREE_EXTENSION -> extensionAsked(life);
            case SEND_EXTENSION -> extensionAgreed(life);
            case RECORD_DELIVERY, RESEND -> when(Sending.open(life).isEmpty(), "delivery-none");
            case RECORD_RETURN -> when(Sending.open(life).stream().allMatch(Sending::isBack), "delivery-none");
            case ASK_REASONS -> when(life.has(step), "reasons-once");
            case RECORD_REASONS ->
                when(!life.has(StepKind.REASONS_ASKED) || life.has(StepKind.REASONS_GIVEN), "reasons-unasked");
            case AGREE_DELAY -> delayPossible(life);
            case SEND_DELAY ->
                when(!life.has(StepKind.DELAY_AGREED) || life.has(StepKind.DELAYED), "delay-unagreed")
                        .or(() -> extensionLate(life));
            case ASK_VOID -> when(life.has(step), "void-asked");
            case VOID -> when(!life.has(StepKind.VOID_ASKED), "void-unasked");
            case RETRACT -> lastCanBeRetracted(life);
            case REASSESS -> when(!life.withholds(), "reassess-nothing");
            default -> Optional.empty();
        };
    }

    private static Optional<String> questionOpen(Life life) {
        return when(
                life.questions().stream()
                        .noneMatch(question -> life.opinion(question).isEmpty()),
                "opinion-unasked");
    }

    /** 条例 第三十三条第二款: once, and before the last day is over. */
    private static Optional<String> extensionPossible(Life life) {
        return when(life.has(StepKind.EXTENSION_ASKED), "extension-once").or(() -> extensionLate(life));
    }

    /** 条例 第三十五条: the applicant gave reasons, they are sound, and the period is not over. */
    private static Optional<String> delayPossible(Life life) {
        return when(!life.has(StepKind.REASONS_GIVEN), "delay-unreasoned")
                .or(() -> when(life.has(StepKind.DELAY_AGREED), "delay-once"))
                .or(() -> extensionLate(life));
    }

    private static Optional<String> extensionLate(Life life) {
        return when(life.left().orElse(0) < 0, "extension-late");
    }

    private static Optional<String> extensionAsked(Life life) {
        return when(!life.has(StepKind.EXTENSION_ASKED) || life.has(StepKind.EXTENSION_AGREED), "extension-unasked")
                .or(() -> extensionLate(life));
    }

    private static Optional<String> extensionAgreed(Life life) {
        return when(!life.has(StepKind.EXTENSION_AGREED) || life.has(StepKind.EXTENDED), "extension-unagreed");
    }

    /** Receipt and answer stay: what counted in a figure is not taken back by one person. */
    private static Optional<String> lastCanBeRetracted(Life life) {
        var last = life.steps().get(life.steps().size() - 1).kind();
        var stays = last == StepKind.RECEIVED || last == StepKind.FILED || last == StepKind.EXPORTED || last.closes();
        return when(stays, "step-stays");
    }

    private static Optional<String> when(boolean holds, String code) {
        return holds ? Optional.of(code) : Optional.empty();
    }
}
