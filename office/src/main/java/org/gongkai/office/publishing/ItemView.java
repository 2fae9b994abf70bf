package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Ledger;
import org.gongkai.office.deadlines.Due;

/**
 * An item as its review page shows it.
 *
 * @param diff what differs from what was shown or returned before, or from the revision asked for
 * @param possible what this person may do now
 * @param clerk whether this person drafts for the body
 * @param due 公开期限, while it runs
 * @param referralDue day on which an answer is expected
 * @param followUp the reviews owed after an emergency
 */
public record ItemView(
        Item item,
        List<Revision> revisions,
        Optional<RevisionDiff> diff,
        List<Step> steps,
        List<Workflow.Transition> possible,
        boolean clerk,
        Optional<Due> due,
        Optional<Ledger> ledger,
        Optional<LocalDate> referralDue,
        Optional<Publishing.FollowUp> followUp) {
    ItemView withoutComparison() {
        return new ItemView(
                item, revisions, Optional.empty(), steps, possible, clerk, due, ledger, referralDue, followUp);
    }

    public boolean editable() {
        return clerk && item.state() == State.DRAFT;
    }
}
