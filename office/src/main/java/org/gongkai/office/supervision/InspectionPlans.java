package org.gongkai.office.supervision;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.supervision.inspection.Sample;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 检查计划: a body inspects itself or all below it every so many months; where nobody has said anything, every body that
 * has published something itself every quarter.
 *
 * @see "国办秘函〔2019〕19号: 每季度检查"
 */
@Component
class InspectionPlans {
    /** Without a plan of its own a body is inspected every so many months. */
    static final int USUAL_MONTHS = 3;

    private static final int MOST_MONTHS = 12;
    private static final int LARGEST = 1000;
    private static final String THING = "inspection-plan";

    /**
     * A plan.
     *
     * @param months 0: none
     * @param sampleSize items of each column, 0: all
     * @param below for all right below, not for the body itself
     * @param setOn empty where it is the usual one
     */
    public record Plan(int months, int sampleSize, boolean below, Optional<LocalDate> setOn) {}

    private final JdbcClient jdbc;
    private final PublicItems items;
    private final InspectionStore store;
    private final Inspections inspections;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    InspectionPlans(
            JdbcClient jdbc,
            PublicItems items,
            InspectionStore store,
            Inspections inspections,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.items = items;
        this.store = store;
        this.inspections = inspections;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The plan of a body. */
    Plan of(Body body) {
        return jdbc.sql("select * from supervision_plan where body_id = ? order by id desc limit 1")
                .param(body.id())
                .query((row, n) -> new Plan(
                        row.getInt("months"),
                        row.getInt("sample_size"),
                        row.getBoolean("below"),
                        Optional.of(row.getDate("day").toLocalDate())))
                .optional()
                .orElseGet(() -> new Plan(USUAL_MONTHS, 0, false, Optional.empty()));
    }

    /** Sets the plan of a body. */
    void set(Person person, Body body, Plan plan, Moment when) {
        var duties = bodies.duties(person, body);
        if (plan.below() && !duties.contains(Duty.SUPERVISOR)
                || !duties.contains(Duty.SUPERVISOR) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (plan.months() < 0 || plan.months() > MOST_MONTHS || plan.sampleSize() < 0 || plan.sampleSize() > LARGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-plan");
        }
        transaction.executeWithoutResult(status -> {
            var id = jdbc.sql("insert into supervision_plan (body_id, months, sample_size, below, person_id, day, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                    .params(
                            body.id(),
                            plan.months(),
                            plan.sampleSize(),
                            plan.below(),
                            person.id(),
                            when.day(),
                            Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), THING, id, "change", "months sample below");
        });
    }

    /** Asks for every inspection that is due by a plan. */
    void ask(Moment now) {
        for (var body : bodies.all()) {
            var plan = of(body);
            if (body.isClosed() || plan.months() == 0 || items.newest(body).isEmpty() && !plan.below()) {
                continue;
            }
            for (var inspected : plan.below() ? bodies.below(body) : List.of(body)) {
                if (isDue(inspected, body, plan, now.day())) {
                    var seed = plan.sampleSize() == 0
                            ? 0
                            : ThreadLocalRandom.current().nextLong();
                    transaction.executeWithoutResult(status ->
                            inspections.orderByPlan(inspected, body, new Sample(plan.sampleSize(), seed), now));
                }
            }
        }
    }

    private boolean isDue(Body inspected, Body orderer, Plan plan, LocalDate today) {
        return store.plannedLast(inspected, orderer)
                .map(last -> !last.plusMonths(plan.months()).isAfter(today))
                .orElse(true);
    }
}
