package org.gongkai.office.supervision.inspection;

import org.springframework.stereotype.Component;

/** 互动回应差: a message of a resident, a reported mistake too, without an answer for months. */
@Component
final class Unanswered implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_interaction";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.messages().stream()
                .filter(message ->
                        message.receivedOn().plusMonths(limits.of("months")).isBefore(body.day()))
                .forEach(message -> found.accept(LateAnswers.fault(indicator(), body, message))));
    }
}
