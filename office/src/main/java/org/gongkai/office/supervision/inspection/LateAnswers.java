package org.gongkai.office.supervision.inspection;

import java.util.List;
import org.gongkai.office.engagement.Mistake;
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
        return InspectionRule.whole(found -> body.mistakes().stream()
                .filter(mistake -> !mistake.reportedOn().isAfter(body.day())
                        && body.calendar().workingDaysBetween(mistake.reportedOn(), body.day())
                                > limits.of("working_days"))
                .forEach(mistake -> found.accept(fault(indicator(), body, mistake))));
    }

    /** What the resident wrote is not repeated. */
    static Fault fault(String indicator, Inspected body, Mistake mistake) {
        return new Fault(
                indicator,
                "mistake",
                mistake.id(),
                "mistake/" + mistake.id(),
                mistake.number(),
                body.body().unit(),
                "mistake",
                List.of(mistake.reportedOn().toString()));
    }
}
