package org.gongkai.office.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 废止 and 修改 of normative documents: recorded by the clerk, holding once published or confirmed by another person. */
@Component
public final class Effects {
    private static final String OF_BODY = """
            select v.*, b.state, (select title from publishing_revision r where r.item_id = b.id order by number desc limit 1) title,
              case when v.by_item_id is null then coalesce(v.confirmed_at <= :asOf, false)
                else coalesce(b.published_at <= :asOf, false) end holds
            from publishing_validity v
            join publishing_item i on i.id = v.item_id
            left join publishing_item b on b.id = v.by_item_id
            where i.body_id = :body and v.recorded_at <= :asOf
            """;
    private static final String IN_ORDER = " order by v.on_day, v.id";

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final Changes changes;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Effects(
            JdbcClient jdbc,
            ItemStore items,
            Changes changes,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.items = items;
        this.changes = changes;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Everything recorded about the documents of a body until an instant, the earliest day first. */
    public List<Effect> of(Body body, Instant asOf) {
        return jdbc.sql(OF_BODY + IN_ORDER)
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query(Effects::effect)
                .list();
    }

    /** What holds of one item at an instant: what happened to it, and what it did to others. */
    List<Effect> holding(Body body, long item, Instant asOf) {
        return jdbc
                .sql(OF_BODY + " and (v.item_id = :item or v.by_item_id = :item)" + IN_ORDER)
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .param("item", item)
                .query(Effects::effect)
                .list()
                .stream()
                .filter(Effect::holds)
                .toList();
    }

    static List<Effect> holding(List<Effect> all, long item) {
        return all.stream()
                .filter(effect -> effect.item() == item && effect.holds())
                .toList();
    }

    /**
     * Records that a document ends or changes.
     *
     * @param by the document of the same body that does it
     * @param basis what does it otherwise
     */
    public void record(
            Person person,
            Body body,
            long document,
            Effect.Kind kind,
            LocalDate onDay,
            Optional<Long> by,
            String basis,
            Moment when) {
        require(person, body, Duty.CLERK);
        var item = items.find(body, document).orElseThrow(Refusal::notFound);
        if (!item.metadata().kind().hasValidity()) {
            throw new Refusal(Refusal.Kind.INVALID, "no-validity");
        }
        by.ifPresent(id -> items.require(body, id));
        if (by.isEmpty() && basis.isBlank() || by.filter(id -> id == document).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "effect-cause");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into publishing_validity (item_id, effect, on_day, by_item_id, basis, recorded_by, recorded_at)"
                                    + " values (:item, :effect, :day, :by, :basis, :person, :at) on conflict do nothing")
                    .param("item", document)
                    .param("effect", kind.name())
                    .param("day", onDay)
                    .param("by", by.orElse(null), Types.BIGINT)
                    .param("basis", basis.strip())
                    .param("person", person.id())
                    .param("at", Timestamp.from(when.at()))
                    .update();
            if (by.isPresent()) {
                changes.note(document, Changes.Kind.RELATED, when.at());
            }
            trail.record(when, person.id(), body.id(), "item", document, "record-effect", kind.name());
        });
    }

    /** Confirms one whose cause lies outside this office; never by who recorded it. */
    public void confirm(Person person, Body body, long effect, Moment when) {
        require(person, body, Duty.APPROVER);
        var found = of(body, when.at()).stream()
                .filter(one -> one.id() == effect && one.by().isEmpty() && !one.holds())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (found.recorder() == person.id()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "four-eyes-drafter");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "update publishing_validity set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_at is null")
                    .params(person.id(), Timestamp.from(when.at()), effect)
                    .update();
            changes.note(found.item(), Changes.Kind.RELATED, when.at());
            trail.record(when, person.id(), body.id(), "item", found.item(), "confirm-effect", "validity");
        });
    }

    private void require(Person person, Body body, Duty duty) {
        if (!bodies.requireAny(person, body).contains(duty)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private static Effect effect(ResultSet row, int number) throws SQLException {
        var by = row.getLong("by_item_id");
        return new Effect(
                row.getLong("id"),
                row.getLong("item_id"),
                Effect.Kind.valueOf(row.getString("effect")),
                row.getDate("on_day").toLocalDate(),
                by == 0
                        ? Optional.empty()
                        : Optional.of(new Interpretations.Linked(
                                by, row.getString("title"), State.valueOf(row.getString("state")))),
                row.getString("basis"),
                row.getLong("recorded_by"),
                row.getBoolean("holds"));
    }
}
