package org.gongkai.office.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.Interpretations.Linked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public reads about an item and others: validity and what ended it, interpretations both ways, corrections. */
@Component
public final class PublicRelations {
    /** Another item that the public may open. */
    public record Link(long id, String title) {}

    /**
     * What ended or changed a document.
     *
     * @param other the document at the other end, where the public may open it
     * @param basis what did it otherwise
     */
    public record Note(Effect.Kind kind, LocalDate onDay, Optional<Link> other, String basis) {}

    /**
     * All of it.
     *
     * @param document validity, for normative documents
     * @param undergone what happened to the item
     * @param caused what it did to others
     * @param corrections days on which a corrected text took the place of the earlier one
     * @param replaces the item whose place it took
     */
    public record Relations(
            Optional<NormativeDocument> document,
            List<Note> undergone,
            List<Note> caused,
            List<Link> interpretations,
            List<Link> interprets,
            List<LocalDate> corrections,
            Optional<Replacements.Replacement> replaces) {}

    private final JdbcClient jdbc;
    private final PublicItems items;
    private final Documents documents;
    private final Effects effects;
    private final Interpretations interpretations;
    private final Replacements replacements;

    PublicRelations(
            JdbcClient jdbc,
            PublicItems items,
            Documents documents,
            Effects effects,
            Interpretations interpretations,
            Replacements replacements) {
        this.jdbc = jdbc;
        this.items = items;
        this.documents = documents;
        this.effects = effects;
        this.interpretations = interpretations;
        this.replacements = replacements;
    }

    /** What is known of an item that the public sees. */
    public Relations of(Body body, long item, Instant now) {
        var held = effects.holding(body, item, now);
        var explaining = interpretations.of(item);
        var explained = interpretations.interpretedBy(item);
        var titles = items.titles(body, others(held, explaining, explained));
        return new Relations(
                documents.find(body, item, now),
                held.stream()
                        .filter(effect -> effect.item() == item)
                        .map(effect -> note(effect, effect.by().map(Linked::id), titles))
                        .toList(),
                held.stream()
                        .filter(effect ->
                                effect.by().filter(by -> by.id() == item).isPresent())
                        .map(effect -> note(effect, Optional.of(effect.item()), titles))
                        .toList(),
                links(explaining, titles),
                links(explained, titles),
                corrections(item),
                replacements.of(item));
    }

    private static Set<Long> others(List<Effect> held, List<Linked> explaining, List<Linked> explained) {
        return Stream.of(
                        held.stream().map(Effect::item),
                        held.stream().flatMap(effect -> effect.by().map(Linked::id).stream()),
                        Stream.concat(explaining.stream(), explained.stream()).map(Linked::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static Note note(Effect effect, Optional<Long> other, Map<Long, String> titles) {
        return new Note(effect.kind(), effect.onDay(), other.flatMap(id -> link(id, titles)), effect.basis());
    }

    private static List<Link> links(List<Linked> linked, Map<Long, String> titles) {
        return linked.stream().flatMap(one -> link(one.id(), titles).stream()).toList();
    }

    private static Optional<Link> link(long id, Map<Long, String> titles) {
        return Optional.ofNullable(titles.get(id)).map(title -> new Link(id, title));
    }

    private List<LocalDate> corrections(long item) {
        List<LocalDate> published = jdbc.sql(
                        "select legal_day from publishing_step where item_id = ? and action in ('APPROVE', 'PUBLISH') order by id")
                .param(item)
                .query(LocalDate.class)
                .list();
        return published.stream().skip(1).toList();
    }
}
