package org.gongkai.office.publishing;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.publishing.Interpretations.Linked;

/**
 * What an item has to do with others of its body, for its review page.
 *
 * @param plan what is said about an interpretation that is not linked
 * @param missing whether something has to be said before approval
 * @param explainable interpretations that could be linked
 * @param document the item as a normative document, where the public sees it as one
 * @param effects everything recorded about it, whether it holds or not
 * @param causes what it does to others
 * @param documents other normative documents of the body
 */
public record Links(
        List<Linked> interpretations,
        List<Linked> interprets,
        Optional<Interpretations.Plan> plan,
        boolean missing,
        List<Linked> explainable,
        Optional<NormativeDocument> document,
        List<Effect> effects,
        List<Effect> causes,
        List<Linked> documents) {}
