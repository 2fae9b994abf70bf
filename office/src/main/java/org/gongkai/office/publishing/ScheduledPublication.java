package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 定时发布: publishes what is approved and due, each in a transaction of its own. */
@Component
class ScheduledPublication {
    private record Due(long item, long body) {}

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final StepStore steps;
    private final Acts acts;
    private final Bodies bodies;
    private final TransactionTemplate transaction;

    ScheduledPublication(
            JdbcClient jdbc,
            ItemStore items,
            StepStore steps,
            Acts acts,
            Bodies bodies,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.items = items;
        this.steps = steps;
        this.acts = acts;
        this.bodies = bodies;
        this.transaction = transaction;
    }

    /** Publishes all that is due; what fails stays scheduled, hinders no other, and is tried again. */
    void publishDue(Moment when) {
        var now = LocalDateTime.of(when.day(), LocalTime.ofInstant(when.at(), OfficeDay.ZONE));
        var due = jdbc.sql("select id, body_id from publishing_item where state = 'SCHEDULED' and scheduled_for <= ?"
                        + " order by scheduled_for, id")
                .param(Timestamp.valueOf(now))
                .query((row, n) -> new Due(row.getLong("id"), row.getLong("body_id")))
                .list();
        var failed = new ArrayList<RuntimeException>();
        for (var one : due) {
            try {
                transaction.executeWithoutResult(status -> publish(one, when));
            } catch (RuntimeException e) {
                failed.add(new IllegalStateException("item " + one.item() + " is due and stays scheduled", e));
            }
        }
        if (!failed.isEmpty()) {
            var first = failed.get(0);
            failed.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void publish(Due due, Moment when) {
        var body = bodies.withId(due.body());
        // another node may have published it, or somebody taken it back, since it was read
        items.lock(body, due.item())
                .filter(item -> item.state() == State.SCHEDULED)
                .ifPresent(item -> acts.publishScheduled(setter(item), body, item, when));
    }

    private Person setter(Item item) {
        return steps.of(item.id()).stream()
                .filter(step -> step.action() == Action.SCHEDULE)
                .reduce((first, second) -> second)
                .map(step -> new Person(step.personId(), "", step.person()))
                .orElseThrow(() -> new IllegalStateException("nobody scheduled " + item.id()));
    }
}
