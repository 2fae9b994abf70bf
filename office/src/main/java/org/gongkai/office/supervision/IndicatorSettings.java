package org.gongkai.office.supervision;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.inspection.Indicator;
import org.gongkai.office.supervision.inspection.Limits;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 检查指标 as they hold for a body: the table that comes with the program, with the numbers that the nearest body above
 * has set, else its own. Each change is a row of its own with its reason; an inspection keeps what held for it.
 */
@Component
public class IndicatorSettings {
    static final String THING = "indicator";

    /**
     * One indicator as it holds.
     *
     * @param setBy the body that set its numbers; empty: the table
     */
    public record Held(
            Indicator indicator, boolean inUse, Optional<String> setBy, Optional<LocalDate> setOn, String reason) {}

    private record Row(
            String indicator,
            Limits limits,
            BigDecimal points,
            BigDecimal most,
            int days,
            boolean inUse,
            LocalDate day,
            String reason) {}

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    IndicatorSettings(JdbcClient jdbc, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** All indicators in the order of the table, the scheme first. */
    public List<Held> of(Body body, LocalDate day) {
        var settings = new HashMap<String, Map.Entry<Body, Row>>();
        var setters = new ArrayList<>(bodies.above(body)); // the nearest above wins, the body itself counts last
        setters.add(body);
        for (var setter : setters) {
            rows(setter).forEach(row -> settings.putIfAbsent(row.indicator(), Map.entry(setter, row)));
        }
        return Indicator.all().stream()
                .filter(indicator -> !indicator.from().isAfter(day))
                .map(indicator -> Optional.ofNullable(settings.get(indicator.id()))
                        .map(set -> held(indicator, set.getKey(), set.getValue()))
                        .orElseGet(() -> new Held(indicator, true, Optional.empty(), Optional.empty(), "")))
                .toList();
    }

    private static Held held(Indicator indicator, Body setter, Row row) {
        return new Held(
                indicator.with(row.limits(), row.points(), row.most(), row.days()),
                row.inUse(),
                Optional.of(setter.shortName()),
                Optional.of(row.day()),
                row.reason());
    }

    /** The scheme as it holds for a body. */
    public Indicator scheme(Body body, LocalDate day) {
        return of(body, day).stream()
                .map(Held::indicator)
                .filter(indicator -> indicator.kind() == Indicator.Kind.SCHEME)
                .findFirst()
                .orElseThrow();
    }

    /** The indicators in use, without the scheme. */
    public List<Indicator> inUse(Body body, LocalDate day) {
        return of(body, day).stream()
                .filter(held -> held.inUse() && held.indicator().kind() != Indicator.Kind.SCHEME)
                .map(Held::indicator)
                .toList();
    }

    /**
     * Sets an indicator for the body and those below, from now on.
     *
     * @throws Refusal where it is no indicator, a number is none of its own, or no reason is given
     */
    public void set(Person person, Body body, Indicator with, boolean inUse, String reason, Moment when) {
        if (!bodies.duties(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (with.kind() == Indicator.Kind.SCHEME && !inUse) {
            throw new Refusal(Refusal.Kind.INVALID, "indicator-scheme");
        }
        transaction.executeWithoutResult(status -> {
            var id = jdbc.sql(
                            "insert into supervision_indicator (body_id, indicator, limits, points, most, days, in_use,"
                                    + " reason, person_id, day, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                    .params(
                            body.id(),
                            with.id(),
                            with.limits().text(),
                            with.points(),
                            with.most(),
                            with.days(),
                            inUse,
                            reason,
                            person.id(),
                            when.day(),
                            Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), THING, id, "change", "limits points most days use reason");
        });
    }

    private List<Row> rows(Body body) {
        return jdbc.sql("select distinct on (indicator) * from supervision_indicator where body_id = ?"
                        + " order by indicator, id desc")
                .param(body.id())
                .query((row, n) -> new Row(
                        row.getString("indicator"),
                        Limits.parse(row.getString("limits")).orElseThrow(),
                        row.getBigDecimal("points"),
                        row.getBigDecimal("most"),
                        row.getInt("days"),
                        row.getBoolean("in_use"),
                        row.getDate("day").toLocalDate(),
                        row.getString("reason")))
                .list();
    }
}
