package org.gongkai.office.supervision.inspection;

import java.util.List;
import org.gongkai.office.engagement.MessageKind;
import org.gongkai.office.engagement.OpenMessage;
import org.springframework.stereotype.Component;

/** 纠错没有按期答复: a report of a mistake that waits longer than so many working days. */
@Component
final class LateAnswers implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_mistake";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.messages().stream()
                .filter(message -> message.kind() == MessageKind.MISTAKE)
                .filter(message -> !message.receivedOn().isAfter(body.day())
                        && body.calendar().workingDaysBetween(message.receivedOn(), body.day())
                                > limits.of("working_days"))
                .forEach(message -> found.accept(fault(indicator(), body, message))));
    }

    /** What the resident wrote is not repeated. */
    static Fault fault(String indicator, Inspected body, OpenMessage message) {
        return new Fault(
                indicator,
                "message",
                message.id(),
                "message/" + message.id(),
                message.number(),
                body.body().unit(),
                "message",
                List.of(message.receivedOn().toString()));
    }
}
