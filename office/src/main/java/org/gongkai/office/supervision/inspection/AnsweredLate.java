package org.gongkai.office.supervision.inspection;

import java.util.List;
import org.springframework.stereotype.Component;

/** 留言答复超期: answered within the last months, after the last day of the clock that ran for the message. */
@Component
final class AnsweredLate implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_answer_late";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            var first = body.day().minusMonths(limits.of("months"));
            body.answered().stream()
                    .filter(one -> one.isLate() && !one.answeredOn().isBefore(first))
                    .forEach(one -> found.accept(new Fault(
                                    indicator(),
                                    "message",
                                    one.id(),
                                    "message/" + one.id(),
                                    one.number(),
                                    body.body().unit(),
                                    "answer-late",
                                    List.of(
                                            one.lastDay().toString(),
                                            one.answeredOn().toString()))
                            .ofThePast()));
        });
    }
}
