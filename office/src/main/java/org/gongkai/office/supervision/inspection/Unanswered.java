package org.gongkai.office.supervision.inspection;

import org.springframework.stereotype.Component;

/** 互动回应差: a report of a mistake without an answer for months. */
@Component
final class Unanswered implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_interaction";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.mistakes().stream()
                .filter(mistake ->
                        mistake.reportedOn().plusMonths(limits.of("months")).isBefore(body.day()))
                .forEach(mistake -> found.accept(LateAnswers.fault(indicator(), body, mistake))));
    }
}
