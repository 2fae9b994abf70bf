package org.gongkai.office.supervision.inspection;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * 未按期公开: published more than 20 working days after it was formed, or not yet published while the time has run out.
 *
 * @see "政府信息公开条例 第二十六条"
 */
@Component
final class Overdue implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_overdue";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        var most = limits.of("working_days");
        var first = body.day().minusMonths(limits.of("months"));
        return new Look() {
            @Override
            public void item(InspectedItem item, Consumer<Fault> found) {
                var shown = item.shown();
                if (shown.publishedOn().isBefore(first)) {
                    return;
                }
                var days = body.calendar().workingDaysBetween(shown.formedOn(), shown.publishedOn());
                if (days > most) {
                    found.accept(body.fault(
                                    indicator(),
                                    item,
                                    "published-late",
                                    shown.formedOn().toString(),
                                    shown.publishedOn().toString(),
                                    String.valueOf(days))
                            .ofThePast());
                }
            }

            @Override
            public void end(Consumer<Fault> found) {
                body.clocks().stream()
                        .filter(clock -> clock.thing().equals("item"))
                        .forEach(clock -> {
                            var last = clock.period().deadline(body.calendar()).lastDay();
                            if (last.isBefore(body.day())) {
                                found.accept(new Fault(
                                        indicator(),
                                        "item",
                                        clock.thingId(),
                                        "item/" + clock.thingId(),
                                        clock.title(),
                                        body.body().unit(),
                                        "unpublished-late",
                                        List.of(last.toString())));
                            }
                        });
            }
        };
    }
}
