package org.gongkai.office.disputes;

import static org.gongkai.office.disputes.DisputeState.CLOSED;
import static org.gongkai.office.disputes.DisputeState.PENDING;
import static org.gongkai.office.disputes.DisputeState.TO_ANSWER;
import static org.gongkai.office.disputes.DisputeState.TO_FULFIL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;
import org.gongkai.report.model.DisputeOutcome;

/**
 * What staff may do with a dispute, in which state and under which duty. What is not allowed now is not offered, and is
 * refused with the reason.
 */
public enum DisputeAct {
    ANSWER(DisputeStepKind.ANSWERED),
    HEARING(DisputeStepKind.HEARING),
    DECIDE(DisputeStepKind.DECIDED),
    SERVE(DisputeStepKind.SERVED),
    ORDER(DisputeStepKind.ORDERED),
    FULFIL(DisputeStepKind.FULFILLED),
    APPEAL(DisputeStepKind.APPEALED),
    OWN_APPEAL(DisputeStepKind.APPEAL_FILED),
    SUSPEND(DisputeStepKind.SUSPENDED),
    RESUME(DisputeStepKind.RESUMED),
    MEDIATE(DisputeStepKind.MEDIATION),
    COST(DisputeStepKind.COST),
    LEARN(DisputeStepKind.LEARNED),
    NOTE(DisputeStepKind.NOTED),
    RETRACT(DisputeStepKind.RETRACTED),
    VOID(DisputeStepKind.VOIDED);

    /** Under which a dispute is worked on. */
    static final List<Duty> WORK = List.of(Duty.CASEWORKER, Duty.LEGAL);

    private static final List<Duty> DECISION = List.of(Duty.APPROVER);

    private final DisputeStepKind step;

    DisputeAct(DisputeStepKind step) {
        this.step = step;
    }

    /** What it records. */
    public DisputeStepKind step() {
        return step;
    }

    /** The duties under any of which it is done. */
    public List<Duty> duties() {
        return this == VOID ? DECISION : WORK;
    }

    /** Whether it happened on a day that may differ from today, as with paper. */
    public boolean hasDay() {
        return this != LEARN && this != RETRACT && this != VOID;
    }

    /** Whether something must be written with it. */
    public boolean needsWords() {
        return switch (this) {
            case ORDER, MEDIATE, SUSPEND, COST, LEARN, NOTE, RETRACT, VOID -> true;
            default -> false;
        };
    }

    /** Whether it is a step of the procedure, or only noted, mended or counted. */
    public boolean isOfProcedure() {
        return ordinal() < COST.ordinal();
    }

    /**
     * Why it cannot be done now.
     *
     * @return code of a refusal, empty where it can
     */
    public Optional<String> objection(DisputeLife life) {
        if (!states().contains(life.state())) {
            return Optional.of("dispute-state");
        }
        return switch (this) {
            case ANSWER -> when(!life.isAnswerDue(), "dispute-answered");
            case HEARING, SUSPEND, MEDIATE ->
                when(life.track().group().isEmpty(), "dispute-no-trial").or(() -> undecided(life));
            case DECIDE, RESUME -> undecided(life);
            case SERVE -> when(life.round().decided().isEmpty() || isServed(life), "dispute-served");
            case ORDER -> when(life.outcome() != DisputeOutcome.CORRECTED, "dispute-not-corrected");
            case APPEAL, OWN_APPEAL ->
                when(!life.track().isSuit(), "dispute-no-appeal")
                        .or(() -> when(life.round().decided().isEmpty(), "dispute-undecided"));
            case RETRACT -> when(lastOf(life) == DisputeStepKind.RECEIVED, "dispute-first-stays");
            default -> Optional.empty();
        };
    }

    /** What can be done now, by whoever has the duty. */
    public static List<DisputeAct> possible(DisputeLife life) {
        return Arrays.stream(values())
                .filter(act -> act.objection(life).isEmpty())
                .toList();
    }

    /** What usually comes next. */
    public static Optional<DisputeAct> usual(DisputeLife life) {
        return switch (life.state()) {
            case TO_ANSWER -> Optional.of(ANSWER);
            case PENDING -> Optional.of(life.round().decided().isPresent() ? APPEAL : DECIDE);
            case SUSPENDED -> Optional.of(RESUME);
            case TO_FULFIL -> Optional.of(FULFIL);
            case CLOSED -> isServed(life) ? Optional.empty() : Optional.of(SERVE);
            case VOIDED -> Optional.empty();
        };
    }

    private Set<DisputeState> states() {
        return switch (this) {
            case ANSWER, DECIDE -> EnumSet.of(TO_ANSWER, PENDING, DisputeState.SUSPENDED);
            case HEARING, SUSPEND -> EnumSet.of(TO_ANSWER, PENDING);
            case MEDIATE -> EnumSet.of(TO_ANSWER, PENDING, DisputeState.SUSPENDED);
            case RESUME -> EnumSet.of(DisputeState.SUSPENDED);
            case SERVE, APPEAL, OWN_APPEAL -> EnumSet.of(PENDING, TO_FULFIL, CLOSED);
            case ORDER -> EnumSet.of(TO_FULFIL, CLOSED);
            case FULFIL -> EnumSet.of(TO_FULFIL);
            case COST, LEARN, NOTE, RETRACT, VOID -> EnumSet.complementOf(EnumSet.of(DisputeState.VOIDED));
        };
    }

    private static Optional<String> undecided(DisputeLife life) {
        return when(life.round().decided().isPresent(), "dispute-decided");
    }

    private static boolean isServed(DisputeLife life) {
        var decided = life.round().decided();
        return decided.isPresent()
                && life.last(DisputeStepKind.SERVED)
                        .filter(step -> step.id() > decided.get().id())
                        .isPresent();
    }

    private static DisputeStepKind lastOf(DisputeLife life) {
        return life.steps().get(life.steps().size() - 1).kind();
    }

    private static Optional<String> when(boolean holds, String code) {
        return holds ? Optional.of(code) : Optional.empty();
    }
}
