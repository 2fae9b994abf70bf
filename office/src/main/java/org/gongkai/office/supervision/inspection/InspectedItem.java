package org.gongkai.office.supervision.inspection;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.publishing.Interpretations;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.ReviewRecords;
import org.gongkai.office.publishing.screening.Found;

/**
 * An item that the public sees, as the rules look at it.
 *
 * @param title with everything personal masked
 * @param found what screening finds in it and its files, what somebody answered for included
 * @param broken names of attachments that do not open
 * @param explainedBy ids of what interprets it
 * @param plan what is said about an interpretation that is not linked
 * @param explains ids of what it interprets
 * @param lacks what the records of its review lack
 */
public record InspectedItem(
        long column,
        String title,
        PublicItems.Published shown,
        List<Found> found,
        List<String> broken,
        List<Long> explainedBy,
        Optional<Interpretations.Plan> plan,
        List<Long> explains,
        List<ReviewRecords.Lack> lacks) {
    public InspectedItem {
        found = List.copyOf(found);
        broken = List.copyOf(broken);
        explainedBy = List.copyOf(explainedBy);
        explains = List.copyOf(explains);
        lacks = List.copyOf(lacks);
    }
}
