package org.gongkai.office.requests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done now, in the order in which the case page offers it.
 *
 * @param next what usually comes next, the first of it foremost
 * @param others further steps of the procedure
 * @param notes what is noted, taken back or ended without an answer
 */
public record Offer(List<Act> next, List<Act> others, List<Act> notes) {
    private static final Set<Act> DECISIONS =
            EnumSet.of(Act.AGREE_EXTENSION, Act.SEND_EXTENSION, Act.AGREE_DELAY, Act.SEND_DELAY, Act.VOID);
    private static final Set<Act> NOTES = EnumSet.of(Act.SUPPLEMENT, Act.NOTE, Act.WITHDRAW, Act.ASK_VOID, Act.RETRACT);

    public Offer {
        next = List.copyOf(next);
        others = List.copyOf(others);
        notes = List.copyOf(notes);
    }

    /** These acts, which somebody may do with a request that stands so. */
    public static Offer of(List<Act> acts, Life life) {
        var usual = usual(life);
        usual.addAll(DECISIONS);
        return new Offer(
                acts.stream().filter(usual::contains).toList(),
                acts.stream()
                        .filter(act -> !usual.contains(act) && !NOTES.contains(act))
                        .toList(),
                acts.stream()
                        .filter(act -> !usual.contains(act) && NOTES.contains(act))
                        .toList());
    }

    private static Set<Act> usual(Life life) {
        return switch (life.state()) {
            case UNCONFIRMED -> EnumSet.of(Act.CONFIRM);
            case OPEN -> EnumSet.of(Act.DRAFT);
            case AWAITING_CORRECTION ->
                life.hasLapsed(StepKind.CORRECTION_ASKED)
                        ? EnumSet.of(Act.DRAFT, Act.RECORD_CORRECTION)
                        : EnumSet.of(Act.RECORD_CORRECTION);
            case AWAITING_FEE ->
                life.hasLapsed(StepKind.FEE_ASKED) ? EnumSet.of(Act.DRAFT, Act.RECORD_FEE) : EnumSet.of(Act.RECORD_FEE);
            case CONSULTING -> EnumSet.of(Act.RECORD_OPINION);
            case LEGAL_REVIEW -> EnumSet.of(Act.PASS_LEGAL, Act.RETURN_LEGAL);
            case APPROVAL -> EnumSet.of(Act.APPROVE, Act.RETURN);
            case TO_SEND -> EnumSet.of(Act.SEND);
            case ANSWERED ->
                Sending.open(life).isEmpty()
                        ? EnumSet.of(Act.ARCHIVE)
                        : EnumSet.of(
                                Sending.open(life).stream().anyMatch(Sending::isBack)
                                        ? Act.RESEND
                                        : Act.RECORD_DELIVERY);
            case ARCHIVED, VOIDED -> EnumSet.noneOf(Act.class);
        };
    }
}
