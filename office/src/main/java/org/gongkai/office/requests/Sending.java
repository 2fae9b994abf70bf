package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 送达: one letter on its way and what came of it, derived from the steps. The day of an answer stays that of its first
 * dispatch, however often it has to be sent.
 *
 * @param sent the step with which it went out
 * @param first the step with which the same letter went out first
 * @param delivered the step that proves it arrived
 * @param returned the step with which it came back
 * @param again the step with which it was sent once more
 * @see "政府信息公开条例 第三十六条; 民事诉讼法 第八十七条至第九十一条"
 */
public record Sending(Step sent, Step first, Optional<Step> delivered, Optional<Step> returned, Optional<Step> again) {
    private static final Set<StepKind> LETTERS = EnumSet.of(
            StepKind.CORRECTION_ASKED,
            StepKind.CONSULTED,
            StepKind.FEE_ASKED,
            StepKind.EXTENDED,
            StepKind.REASONS_ASKED,
            StepKind.DELAYED,
            StepKind.ANSWERED);

    /** All that was sent in a case, in the order it was recorded. */
    public static List<Sending> of(Life life) {
        return life.steps().stream()
                .filter(step -> LETTERS.contains(step.kind()) || step.kind() == StepKind.RESENT)
                .map(step -> of(step, life))
                .toList();
    }

    private static Sending of(Step sent, Life life) {
        return new Sending(
                sent,
                first(sent, life.steps()),
                about(StepKind.DELIVERED, sent, life),
                about(StepKind.UNDELIVERED, sent, life),
                about(StepKind.RESENT, sent, life));
    }

    /** Those whose delivery is still to be proved; of a closed case only its answer. */
    public static List<Sending> open(Life life) {
        return of(life).stream()
                .filter(sending -> life.closing().isEmpty() || sending.first().kind() == StepKind.ANSWERED)
                .filter(Sending::isOpen)
                .toList();
    }

    /** The step with which a letter that was sent again went out first. */
    static Step first(Step sent, List<Step> steps) {
        return sent.kind() != StepKind.RESENT
                ? sent
                : steps.stream()
                        .filter(step -> step.id() == sent.of())
                        .findFirst()
                        .map(step -> first(step, steps))
                        .orElse(sent);
    }

    /** What speaks of nothing speaks of the answer: so it was recorded before letters were followed one by one. */
    private static Optional<Step> about(StepKind kind, Step sent, Life life) {
        return life.steps().stream()
                .filter(step -> step.kind() == kind)
                .filter(step -> step.of() == sent.id() || step.of() == 0 && sent.kind() == StepKind.ANSWERED)
                .reduce((before, after) -> after);
    }

    /** Whether it is neither proved nor sent again. */
    public boolean isOpen() {
        return delivered.isEmpty() && again.isEmpty();
    }

    /** Whether it came back and waits to be sent another way. */
    public boolean isBack() {
        return isOpen() && returned.isPresent();
    }

    /** The day from which it waits. */
    public LocalDate since() {
        return returned.filter(step -> isBack()).orElse(sent).day();
    }

    /** Whether it carries the answer. */
    public boolean isAnswer() {
        return first.kind() == StepKind.ANSWERED;
    }
}
