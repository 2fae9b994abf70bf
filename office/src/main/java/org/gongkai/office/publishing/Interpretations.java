package org.gongkai.office.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 政策解读: a policy and what explains it, linked both ways; or the plan for one, or why there is none. */
@Component
public final class Interpretations {
    /** What a policy says about its interpretation while none is linked. */
    public enum Intent {
        /** 解读另行发布, until a day. */
        PLANNED,
        /** 不需要解读, with the reason. */
        NONE
    }

    /**
     * The plan, or why none is needed.
     *
     * @param dueOn day until which a planned one is published
     */
    public record Plan(Intent intent, Optional<LocalDate> dueOn, String words) {}

    /** A policy that the public sees and whose planned interpretation is not yet linked. */
    public record Promise(long policy, String title, LocalDate dueOn) {}

    /** Another item at the other end of a link. */
    public record Linked(long id, String title, State state) {}

    static final RowMapper<Linked> TO_LINKED =
            (row, n) -> new Linked(row.getLong("id"), row.getString("title"), State.valueOf(row.getString("state")));
    private static final String LINKED = "select i.id, r.title, i.state from publishing_interpretation l"
            + " join publishing_item i on i.id = %s join publishing_revision r on r.item_id = i.id"
            + " and r.number = (select max(number) from publishing_revision where item_id = i.id)"
            + " where %s = ? order by i.id";

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final Changes changes;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Interpretations(
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

    /** The interpretations of a policy. */
    public List<Linked> of(long policy) {
        return jdbc.sql(LINKED.formatted("l.interpretation_id", "l.policy_id"))
                .param(policy)
                .query(TO_LINKED)
                .list();
    }

    /** The policies an item interprets. */
    public List<Linked> interpretedBy(long interpretation) {
        return jdbc.sql(LINKED.formatted("l.policy_id", "l.interpretation_id"))
                .param(interpretation)
                .query(TO_LINKED)
                .list();
    }

    /** Ids of what interprets some policies, by policy; one that nothing interprets is absent. */
    public Map<Long, List<Long>> explaining(Collection<Long> policies) {
        return links("policy_id", "interpretation_id", policies);
    }

    /** Ids of the policies that some items interpret, by item. */
    public Map<Long, List<Long>> explained(Collection<Long> interpretations) {
        return links("interpretation_id", "policy_id", interpretations);
    }

    private Map<Long, List<Long>> links(String from, String to, Collection<Long> ids) {
        var links = new HashMap<Long, List<Long>>();
        if (ids.isEmpty()) {
            return links;
        }
        jdbc.sql("select %s, %s from publishing_interpretation where %s = any (?) order by 1, 2"
                        .formatted(from, to, from))
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    links.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return links;
    }

    /** What is said of the interpretations of some policies, by policy; one of which nothing is said is absent. */
    public Map<Long, Plan> plans(Collection<Long> policies) {
        var plans = new HashMap<Long, Plan>();
        if (policies.isEmpty()) {
            return plans;
        }
        jdbc.sql("select item_id, intent, due_on, words from publishing_interpretation_plan where item_id = any (?)")
                .param(policies.toArray(Long[]::new))
                .query(row -> {
                    plans.put(row.getLong("item_id"), plan(row));
                });
        return plans;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                Intent.valueOf(row.getString("intent")), ItemStore.day(row.getDate("due_on")), row.getString("words"));
    }

    public Optional<Plan> plan(long policy) {
        return jdbc.sql("select intent, due_on, words from publishing_interpretation_plan where item_id = ?")
                .param(policy)
                .query((row, n) -> plan(row))
                .optional();
    }

    /** The interpretations promised for what is public and not yet given, the first due first. */
    List<Promise> promised(Body body) {
        return jdbc.sql("""
                        select p.item_id, r.title, p.due_on from publishing_interpretation_plan p
                        join publishing_item i on i.id = p.item_id
                        join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
                        where i.body_id = ? and i.state <> 'WITHDRAWN' and p.intent = 'PLANNED'
                          and not exists (select 1 from publishing_interpretation l join publishing_item e
                            on e.id = l.interpretation_id where l.policy_id = i.id and e.published_revision is not null)
                        order by p.due_on, p.item_id
                        """)
                .param(body.id())
                .query((row, n) -> new Promise(
                        row.getLong("item_id"),
                        row.getString("title"),
                        row.getDate("due_on").toLocalDate()))
                .list();
    }

    /** Whether a policy has neither an interpretation nor a plan nor a reason. */
    boolean isMissing(Item policy) {
        return policy.metadata().kind().needsInterpretation()
                && policy.metadata().disclosure() == Disclosure.ACTIVE
                && of(policy.id()).isEmpty()
                && plan(policy.id()).isEmpty();
    }

    /** Links a policy and its interpretation, both of the body. */
    public void link(Person person, Body body, long policy, long interpretation, Moment when) {
        require(person, body);
        var explained = items.find(body, policy).orElseThrow(Refusal::notFound);
        var explaining = items.find(body, interpretation).orElseThrow(Refusal::notFound);
        if (explained.metadata().kind() == DocumentKind.INTERPRETATION
                || explaining.metadata().kind() != DocumentKind.INTERPRETATION) {
            throw new Refusal(Refusal.Kind.INVALID, "not-an-interpretation");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into publishing_interpretation (policy_id, interpretation_id) values (?, ?)"
                            + " on conflict do nothing")
                    .params(policy, interpretation)
                    .update();
            noteIfPublic(explained, when);
            noteIfPublic(explaining, when);
            trail.record(when, person.id(), body.id(), "item", policy, "link-interpretation", "interpretation");
        });
    }

    /** Keeps the plan for an interpretation, or the reason why there is none. */
    public void plan(Person person, Body body, long policy, Plan plan, Moment when) {
        require(person, body);
        items.require(body, policy);
        if (plan.words().isBlank()
                || plan.intent() == Intent.PLANNED && plan.dueOn().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "plan-incomplete");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into publishing_interpretation_plan (item_id, intent, due_on, words) values (:item, :intent, :due, :words)"
                                    + " on conflict (item_id) do update set intent = excluded.intent, due_on = excluded.due_on,"
                                    + " words = excluded.words")
                    .param("item", policy)
                    .param("intent", plan.intent().name())
                    .param("due", plan.dueOn().orElse(null), Types.DATE)
                    .param("words", plan.words().strip())
                    .update();
            trail.record(when, person.id(), body.id(), "item", policy, "plan-interpretation", "interpretation");
        });
    }

    private void noteIfPublic(Item item, Moment when) {
        if (item.publishedRevision() > 0) {
            changes.note(item.id(), Changes.Kind.RELATED, when.at());
        }
    }

    private void require(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
