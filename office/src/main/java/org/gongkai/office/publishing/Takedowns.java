package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公示期满撤下: items of some columns, such as lists of names, are public for so many days and then taken down by
 * themselves, in the name of who decided that.
 *
 * @see "个人信息保护法 第十九条: 保存期限应当为实现处理目的所必要的最短时间"
 */
@Component
public final class Takedowns {
    private static final int LONGEST = 3650;

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final Acts acts;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final MessageSource words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Takedowns(
            JdbcClient jdbc,
            ItemStore items,
            Acts acts,
            Bodies bodies,
            Catalogue catalogue,
            MessageSource words,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.items = items;
        this.acts = acts;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * How long the items of a column stay.
     *
     * @param days calendar days after the day of publication
     * @param person who decided it
     */
    public record Rule(long column, String name, int days, String person, LocalDate onDay) {}

    private record Due(long item, long body, Person person, int days) {}

    public List<Rule> of(Body body) {
        return jdbc.sql("select t.*, c.name, p.name person from publishing_takedown t"
                        + " join catalogue_column c on c.id = t.column_id join bodies_person p on p.id = t.person_id"
                        + " where t.body_id = ? order by c.name")
                .param(body.id())
                .query((row, n) -> new Rule(
                        row.getLong("column_id"),
                        row.getString("name"),
                        row.getInt("days"),
                        row.getString("person"),
                        row.getDate("on_day").toLocalDate()))
                .list();
    }

    /**
     * Decides how long the items of a column stay; 0 for as long as they hold.
     *
     * @throws Refusal to whoever has not the approval, or where the days are too many
     */
    public void set(Person person, Body body, long column, int days, Moment when) {
        if (!bodies.duties(person, body).contains(Duty.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (catalogue.of(body).stream().noneMatch(one -> one.id() == column)) {
            throw Refusal.notFound();
        }
        if (days < 0 || days > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "takedown-days", LONGEST);
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from publishing_takedown where column_id = ?")
                    .param(column)
                    .update();
            if (days > 0) {
                jdbc.sql("insert into publishing_takedown (column_id, body_id, days, person_id, on_day, at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(column, body.id(), days, person.id(), when.day(), Timestamp.from(when.at()))
                        .update();
            }
            trail.record(when, person.id(), body.id(), "column", column, "limit", "");
        });
    }

    /** Takes down what is due, each in a transaction of its own. */
    void takeDownDue(Moment when) {
        var due = jdbc.sql("select i.id, i.body_id, t.days, p.id person_id, p.username, p.name"
                        + " from publishing_item i join publishing_takedown t on t.column_id = i.column_id"
                        + " join bodies_person p on p.id = t.person_id"
                        + " where i.state = 'PUBLISHED' and i.published_on + t.days < ? order by i.id")
                .param(when.day())
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("body_id"),
                        new Person(row.getLong("person_id"), row.getString("username"), row.getString("name")),
                        row.getInt("days")))
                .list();
        for (var one : due) {
            var reason = words.getMessage("takedown.reason", new Object[] {one.days()}, Locale.SIMPLIFIED_CHINESE);
            var body = bodies.withId(one.body());
            // somebody may have opened it for a correction since it was read
            transaction.executeWithoutResult(status -> items.lock(body, one.item())
                    .filter(item -> item.state() == State.PUBLISHED)
                    .ifPresent(item -> acts.takeDown(one.person(), body, item, reason, when)));
        }
    }
}
