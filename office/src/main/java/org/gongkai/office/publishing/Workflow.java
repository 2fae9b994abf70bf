package org.gongkai.office.publishing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;

/** Who may do what next, as one table. */
public final class Workflow {
    private static final Set<Lane> BOTH = Set.of(Lane.USUAL, Lane.SMALL);
    private static final Set<Lane> USUAL = Set.of(Lane.USUAL);
    private static final Set<Lane> SMALL = Set.of(Lane.SMALL);

    /** Whether an act must state words: a basis or a reason. */
    public enum Words {
        NONE,
        REQUIRED
    }

    /** One row: in these lanes, from this state, somebody with this duty may do this. */
    public record Transition(Set<Lane> lanes, State from, Action action, Duty duty, State to, Words words) {}

    /** All rows. */
    public static final List<Transition> TABLE = List.of(
            new Transition(USUAL, State.DRAFT, Action.SUBMIT, Duty.CLERK, State.REVIEW, Words.NONE),
            new Transition(SMALL, State.DRAFT, Action.SUBMIT, Duty.CLERK, State.SECRECY, Words.NONE),
            new Transition(USUAL, State.REVIEW, Action.PASS, Duty.REVIEWER, State.SECRECY, Words.NONE),
            new Transition(USUAL, State.REVIEW, Action.RETURN, Duty.REVIEWER, State.DRAFT, Words.REQUIRED),
            new Transition(BOTH, State.SECRECY, Action.CLEAR, Duty.SECRECY, State.APPROVAL, Words.REQUIRED),
            new Transition(BOTH, State.SECRECY, Action.RETURN, Duty.SECRECY, State.DRAFT, Words.REQUIRED),
            new Transition(BOTH, State.APPROVAL, Action.APPROVE, Duty.APPROVER, State.PUBLISHED, Words.NONE),
            new Transition(BOTH, State.APPROVAL, Action.RETURN, Duty.APPROVER, State.DRAFT, Words.REQUIRED),
            new Transition(BOTH, State.PUBLISHED, Action.CORRECT, Duty.CLERK, State.DRAFT, Words.REQUIRED),
            new Transition(BOTH, State.PUBLISHED, Action.WITHDRAW, Duty.APPROVER, State.WITHDRAWN, Words.REQUIRED));

    private Workflow() {}

    public static Optional<Transition> find(Lane lane, State from, Action action) {
        return TABLE.stream()
                .filter(row -> row.lanes().contains(lane) && row.from() == from && row.action() == action)
                .findFirst();
    }

    /** What can be done from here, by whom. */
    public static List<Transition> from(Lane lane, State state) {
        return TABLE.stream()
                .filter(row -> row.lanes().contains(lane) && row.from() == state)
                .toList();
    }
}
