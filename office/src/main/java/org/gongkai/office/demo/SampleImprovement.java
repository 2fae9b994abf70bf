package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.improvement.Improvements;
import org.gongkai.office.supervision.improvement.MeasureState;
import org.gongkai.office.supervision.improvement.Source;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Problems that the reports for 2020 and 2021 name, with their measures. Rows follow one another: a problem (P), its
 * measures (M), the progress of the last measure (G), the last problem carried on (C).
 */
@Component
@Profile("demo")
class SampleImprovement implements SamplePart {
    private static final int HOUR = 10;

    private final Improvements improvements;
    private final Bodies bodies;

    SampleImprovement(Improvements improvements, Bodies bodies) {
        this.improvements = improvements;
        this.bodies = bodies;
    }

    @Override
    public void fill(Map<String, Person> people) {
        var clerks = Map.of("hepinglu", "linxiao", "zhujian", "jiaming");
        Body body = bodies.top();
        Person clerk = Objects.requireNonNull(people.get("luoyi"));
        var problem = 0L;
        var measure = 0L;
        for (var row : Sheet.rows("demo/improvement")) {
            switch (row.get(0)) {
                case "P" -> {
                    body = bodies.withCode(row.get(1));
                    clerk = Objects.requireNonNull(people.get(clerks.get(row.get(1))));
                    problem = problem(clerk, body, row);
                }
                case "M" ->
                    measure = improvements.plan(
                            clerk, body, problem, row.get(1), row.get(2), day(row, 3), at(day(row, 4)));
                case "G" -> improvements.report(clerk, body, problem, measure, reported(row), at(day(row, 2)));
                case "C" -> improvements.carry(clerk, body, problem, at(day(row, 2)));
                default -> throw new IllegalStateException("unknown kind of row: " + row.get(0));
            }
        }
    }

    private long problem(Person clerk, Body body, List<String> row) {
        return improvements.add(
                clerk,
                body,
                Integer.parseInt(row.get(2)),
                row.get(3),
                Source.valueOf(row.get(4)),
                row.get(5),
                at(day(row, 6)));
    }

    private static Improvements.Reported reported(List<String> row) {
        return new Improvements.Reported(
                MeasureState.valueOf(row.get(1)), day(row, 2), row.get(3), Optional.empty(), Optional.empty());
    }

    private static LocalDate day(List<String> row, int column) {
        return LocalDate.parse(row.get(column));
    }

    private static Moment at(LocalDate day) {
        return new Moment(day, day.atTime(HOUR, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
