package org.gongkai.office.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.Interpretations.Linked;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** Gathers what an item has to do with others. */
@Component
class LinkViews {
    private final ItemStore items;
    private final Interpretations interpretations;
    private final Documents documents;
    private final Effects effects;

    LinkViews(ItemStore items, Interpretations interpretations, Documents documents, Effects effects) {
        this.items = items;
        this.interpretations = interpretations;
        this.documents = documents;
        this.effects = effects;
    }

    Links of(Body body, Item item, Moment now) {
        var linked = interpretations.of(item.id());
        var all = effects.of(body, now.at());
        return new Links(
                linked,
                interpretations.interpretedBy(item.id()),
                interpretations.plan(item.id()),
                interpretations.isMissing(item),
                others(body, item, Set.of(DocumentKind.INTERPRETATION)).stream()
                        .filter(other -> !linked.contains(other))
                        .toList(),
                documents.find(body, item.id(), now.at()),
                all.stream().filter(effect -> effect.item() == item.id()).toList(),
                all.stream()
                        .filter(effect ->
                                effect.by().filter(by -> by.id() == item.id()).isPresent())
                        .toList(),
                others(body, item, Set.of(DocumentKind.RULE, DocumentKind.NORMATIVE)));
    }

    private List<Linked> others(Body body, Item item, Collection<DocumentKind> kinds) {
        return items.ofKind(body, kinds).stream()
                .filter(other -> other.id() != item.id())
                .toList();
    }
}
