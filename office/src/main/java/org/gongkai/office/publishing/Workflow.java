package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Lane.EMERGENCY;
import static org.gongkai.office.bodies.Lane.FULL;
import static org.gongkai.office.bodies.Lane.SMALL;
import static org.gongkai.office.bodies.Lane.USUAL;
import static org.gongkai.office.publishing.Workflow.When.ALWAYS;
import static org.gongkai.office.publishing.Workflow.When.FOR_THE_PUBLIC;
import static org.gongkai.office.publishing.Workflow.When.NEVER_SHOWN;
import static org.gongkai.office.publishing.Workflow.When.NOT_FOR_THE_PUBLIC;
import static org.gongkai.office.publishing.Workflow.When.SHOWN;
import static org.gongkai.office.publishing.Workflow.Words.NONE;
import static org.gongkai.office.publishing.Workflow.Words.REQUIRED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;

/** Who may do what next, as one table. */
public final class Workflow {
    /** Whether an act must state words: a basis or a reason. */
    public enum Words {
        NONE,
        REQUIRED
    }

    /** Items for which a row holds. */
    public enum When {
        ALWAYS,
        /** 主动公开. */
        FOR_THE_PUBLIC,
        /** 依申请公开 or 不予公开, and the public never saw a text. */
        NOT_FOR_THE_PUBLIC,
        /** The public sees an approved text of it. */
        SHOWN,
        /** The public never saw a text of it. */
        NEVER_SHOWN;

        boolean holds(Item item) {
            var shown = item.publishedRevision() > 0;
            var active = item.metadata().disclosure() == Disclosure.ACTIVE;
            return switch (this) {
                case ALWAYS -> true;
                case FOR_THE_PUBLIC -> active;
                case NOT_FOR_THE_PUBLIC -> !active && !shown;
                case SHOWN -> shown;
                case NEVER_SHOWN -> !shown;
            };
        }
    }

    /**
     * One row: in these lanes, from this state, somebody with one of these duties may do this.
     *
     * @param duties empty: nobody, the office does it itself
     */
    public record Transition(
            Set<Lane> lanes, State from, Action action, Set<Duty> duties, State to, Words words, When when) {}

    private static final Set<Lane> ORDERLY = EnumSet.of(SMALL, USUAL, FULL);
    private static final Set<Lane> REVIEWED = EnumSet.of(USUAL, FULL);
    private static final Set<Lane> ANY = EnumSet.allOf(Lane.class);
    private static final Set<Duty> CLERK = Set.of(Duty.CLERK);
    private static final Set<Duty> REVIEWER = Set.of(Duty.REVIEWER);
    private static final Set<Duty> SECOND = Set.of(Duty.SECOND_REVIEWER);
    private static final Set<Duty> SECRECY = Set.of(Duty.SECRECY);
    private static final Set<Duty> APPROVER = Set.of(Duty.APPROVER);
    private static final Set<Duty> ALARMED = EnumSet.of(Duty.APPROVER, Duty.SECRECY);
    private static final Set<Duty> LATER = EnumSet.of(Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.SECRECY);

    /** All rows. */
    public static final List<Transition> TABLE = List.of(
            new Transition(REVIEWED, State.DRAFT, Action.SUBMIT, CLERK, State.REVIEW, NONE, ALWAYS),
            new Transition(Set.of(SMALL), State.DRAFT, Action.SUBMIT, CLERK, State.SECRECY, NONE, ALWAYS),
            new Transition(Set.of(EMERGENCY), State.DRAFT, Action.SUBMIT, CLERK, State.APPROVAL, NONE, FOR_THE_PUBLIC),
            new Transition(ANY, State.DRAFT, Action.DISCARD, CLERK, State.DISCARDED, REQUIRED, NEVER_SHOWN),
            new Transition(Set.of(USUAL), State.REVIEW, Action.PASS, REVIEWER, State.SECRECY, NONE, ALWAYS),
            new Transition(Set.of(FULL), State.REVIEW, Action.PASS, REVIEWER, State.SECOND, NONE, ALWAYS),
            new Transition(REVIEWED, State.REVIEW, Action.RETURN, REVIEWER, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(Set.of(FULL), State.SECOND, Action.PASS_SECOND, SECOND, State.SECRECY, NONE, ALWAYS),
            new Transition(Set.of(FULL), State.SECOND, Action.RETURN, SECOND, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.SECRECY, Action.CLEAR, SECRECY, State.APPROVAL, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.SECRECY, Action.OBJECT, SECRECY, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.SECRECY, Action.REFER, SECRECY, State.REFERRED, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.SECRECY, Action.RETURN, SECRECY, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.REFERRED, Action.ANSWER, SECRECY, State.SECRECY, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.APPROVAL, Action.APPROVE, APPROVER, State.PUBLISHED, NONE, FOR_THE_PUBLIC),
            new Transition(ORDERLY, State.APPROVAL, Action.SCHEDULE, APPROVER, State.SCHEDULED, NONE, FOR_THE_PUBLIC),
            new Transition(ORDERLY, State.APPROVAL, Action.KEEP, APPROVER, State.KEPT, NONE, NOT_FOR_THE_PUBLIC),
            new Transition(ORDERLY, State.APPROVAL, Action.REFER, APPROVER, State.REFERRED, REQUIRED, ALWAYS),
            new Transition(ANY, State.APPROVAL, Action.RETURN, APPROVER, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.SCHEDULED, Action.PUBLISH, Set.of(), State.PUBLISHED, NONE, FOR_THE_PUBLIC),
            new Transition(ORDERLY, State.SCHEDULED, Action.UNSCHEDULE, APPROVER, State.APPROVAL, REQUIRED, ALWAYS),
            new Transition(
                    Set.of(EMERGENCY), State.APPROVAL, Action.APPROVE, APPROVER, State.AFTER, NONE, FOR_THE_PUBLIC),
            new Transition(REVIEWED, State.AFTER, Action.PASS, REVIEWER, State.AFTER, NONE, ALWAYS),
            new Transition(Set.of(FULL), State.AFTER, Action.PASS_SECOND, SECOND, State.AFTER, NONE, ALWAYS),
            new Transition(ORDERLY, State.AFTER, Action.CLEAR, SECRECY, State.AFTER, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.AFTER, Action.RETURN, LATER, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.AFTER, Action.WITHDRAW, ALARMED, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(ORDERLY, State.PUBLISHED, Action.CORRECT, CLERK, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ORDERLY, State.PUBLISHED, Action.MASK, ALARMED, State.PUBLISHED, NONE, SHOWN),
            new Transition(ORDERLY, State.PUBLISHED, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(ORDERLY, State.KEPT, Action.CORRECT, CLERK, State.DRAFT, REQUIRED, ALWAYS),
            new Transition(ANY, State.DRAFT, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(REVIEWED, State.REVIEW, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(Set.of(FULL), State.SECOND, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(ORDERLY, State.SECRECY, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(ORDERLY, State.REFERRED, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(ANY, State.APPROVAL, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN),
            new Transition(ORDERLY, State.SCHEDULED, Action.WITHDRAW, APPROVER, State.WITHDRAWN, REQUIRED, SHOWN));

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

    /** The reviews that an item published in an emergency still lacks, from its lane and what was signed. */
    static List<Action> missing(Lane lane, List<Action> signed) {
        return from(lane, State.AFTER).stream()
                .filter(row -> row.to() == State.AFTER)
                .map(Transition::action)
                .filter(action -> !signed.contains(action))
                .toList();
    }
}
