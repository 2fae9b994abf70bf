package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.UpdateRule;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 内容无变化，已核对: somebody looked at a column that changes on occasion only. */
@Component
public final class FreshnessConfirmations {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    FreshnessConfirmations(
            JdbcClient jdbc,
            Catalogue catalogue,
            PublicItems items,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.items = items;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Records that the clerk looked and found nothing changed; a column with a fixed period needs something new. */
    public void confirm(Person person, Body body, long id, Moment when) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        var column = catalogue.withId(body, id);
        if (!column.isOpen() || !(column.sheet().rule() instanceof UpdateRule.OnChange)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "confirm-period", column.name());
        }
        if (!items.counts(body).containsKey(id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "confirm-empty", column.name());
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into publishing_confirmation (column_id, person_id, legal_day, at) values (?, ?, ?, ?)")
                    .params(id, person.id(), when.day(), Timestamp.from(when.at()))
                    .update();
            trail.record(when, person.id(), body.id(), "column", id, "confirm", "");
        });
    }

    /** The last such day of each column of the body. */
    Map<Long, LocalDate> of(Body body) {
        var ids = catalogue.of(body).stream().map(column -> column.id()).toList();
        var days = new HashMap<Long, LocalDate>();
        jdbc.sql("select column_id, max(legal_day) from publishing_confirmation where column_id = any (:ids)"
                        + " group by column_id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> days.put(row.getLong(1), row.getDate(2).toLocalDate()))
                .list();
        return days;
    }
}
