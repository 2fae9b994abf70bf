package org.gongkai.office.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.register.EntryKind;
import org.gongkai.office.supervision.register.OversightRegister;
import org.gongkai.office.supervision.register.RegisterEntry;
import org.gongkai.office.supervision.register.Sanction;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rules that bodies work by, and the meetings and trainings of 2021; before the assessment, which counts them. */
@Component
@Profile("demo")
@Order(0)
class SampleOversight implements SamplePart {
    private static final int HOUR = 16;
    private static final Map<String, String> CLERKS =
            Map.of("hepinglu", "linxiao", "zhujian", "jiaming", "gongyuanlu", "wenli", "donghe", "luoyi");
    /** Rules that are older than the office were entered on its first day. */
    private static final LocalDate BEGIN = LocalDate.of(SampleYear.YEAR, 1, 4);

    private final OversightRegister register;
    private final Bodies bodies;

    SampleOversight(OversightRegister register, Bodies bodies) {
        this.register = register;
        this.bodies = bodies;
    }

    @Override
    public void fill(Map<String, Person> people) {
        for (var row : Sheet.rows("demo/oversight")) {
            var clerk = Objects.requireNonNull(people.get(CLERKS.get(row.get(0))));
            var day = LocalDate.parse(row.get(2));
            var on = day.isBefore(BEGIN) ? BEGIN : day;
            register.enter(
                    clerk,
                    bodies.withCode(row.get(0)),
                    entered(row, day),
                    new Moment(on, on.atTime(HOUR, 0).atZone(OfficeDay.ZONE).toInstant()));
        }
    }

    private static RegisterEntry.Entered entered(List<String> row, LocalDate day) {
        return new RegisterEntry.Entered(
                EntryKind.valueOf(row.get(1)),
                day,
                Optional.empty(),
                row.get(4),
                "",
                Optional.of(row.get(5)).filter(text -> !text.isEmpty()).map(Integer::valueOf),
                Optional.of(row.get(6)).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of(row.get(7)).filter(text -> !text.isEmpty()).map(Sanction::valueOf),
                Optional.empty(),
                Optional.empty());
    }
}
