package org.gongkai.office.supervision.inspection;

import java.util.List;
import org.springframework.stereotype.Component;

/** 法定期限超期未办: clocks of requests and disputes that have run out; what the case is about is not repeated. */
@Component
final class RunOut implements InspectionRule {
    @Override
    public String indicator() {
        return "self_deadline";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.clocks().stream()
                .filter(clock -> !clock.thing().equals("item"))
                .forEach(clock -> {
                    var last = clock.period().deadline(body.calendar()).lastDay();
                    if (last.isBefore(body.day())) {
                        found.accept(new Fault(
                                indicator(),
                                "clock",
                                clock.thingId(),
                                clock.thing() + "/" + clock.thingId(),
                                String.valueOf(clock.thingId()),
                                body.body().unit(),
                                "clock-" + clock.thing(),
                                List.of(last.toString())));
                    }
                }));
    }
}
