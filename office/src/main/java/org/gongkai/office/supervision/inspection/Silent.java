package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 答复没有公开: no message with its answer came onto the portal within the last months. */
@Component
final class Silent implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_silent";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            var first = body.day().minusMonths(limits.of("months"));
            if (body.lastAnswer().filter(day -> !day.isBefore(first)).isEmpty()) {
                found.accept(
                        body.lastAnswer().isPresent()
                                ? body.fault(
                                        indicator(),
                                        "answers",
                                        "silent",
                                        body.lastAnswer()
                                                .map(LocalDate::toString)
                                                .orElse(""))
                                : body.fault(indicator(), "answers", "silent-never"));
            }
        });
    }
}
