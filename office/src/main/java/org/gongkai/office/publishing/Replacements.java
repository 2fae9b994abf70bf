package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 代替: an item that takes the place of another of its body. The other stays public until this one is, and is then taken
 * down, saying what replaced it; this one says what it replaced, what changed and why.
 */
@Component
public final class Replacements {
    /**
     * One item in the place of another.
     *
     * @param item the one that is replaced
     * @param words what changed and why, for the public
     */
    public record Replacement(long item, long by, String words) {}

    private final JdbcClient jdbc;
    private final PublicItems items;
    private final Bodies bodies;
    private final PublicWords publicWords;
    private final Trail trail;

    Replacements(JdbcClient jdbc, PublicItems items, Bodies bodies, PublicWords publicWords, Trail trail) {
        this.jdbc = jdbc;
        this.items = items;
        this.bodies = bodies;
        this.publicWords = publicWords;
        this.trail = trail;
    }

    /**
     * Notes that a draft is to replace an item the public sees; a later draft takes the place of an earlier one.
     *
     * @param words what changed and why, for the public
     * @throws Refusal where the public does not see the item, or nothing is said
     */
    public void plan(Person person, Body body, long item, long by, String words, Moment when) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (words.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        if (items.byIds(List.of(item)).stream().noneMatch(placed -> placed.bodyId() == body.id())) {
            throw Refusal.notFound();
        }
        publicWords.require(person, body, when, words);
        jdbc.sql("insert into publishing_replacement (item_id, by_item_id, words, person_id, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (item_id) do update set by_item_id = excluded.by_item_id,"
                        + " words = excluded.words, person_id = excluded.person_id, at = excluded.at")
                .params(item, by, words.strip(), person.id(), Timestamp.from(when.at()))
                .update();
        trail.record(when, person.id(), body.id(), "item", by, "replace", "item");
    }

    /** What an item is to replace, or has replaced. */
    public Optional<Replacement> of(long by) {
        return find("by_item_id", by);
    }

    /** What is to replace an item, or has. */
    public Optional<Replacement> replacing(long item) {
        return find("item_id", item);
    }

    private Optional<Replacement> find(String column, long id) {
        return jdbc.sql("select item_id, by_item_id, words from publishing_replacement where " + column + " = ?")
                .param(id)
                .query((row, n) ->
                        new Replacement(row.getLong("item_id"), row.getLong("by_item_id"), row.getString("words")))
                .optional();
    }
}
