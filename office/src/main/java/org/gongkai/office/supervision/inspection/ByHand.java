package org.gongkai.office.supervision.inspection;

import java.util.List;
import java.util.Optional;

/** 人工检查指标: what somebody looked at and found wanting; where nobody looked, nothing is said. One for each such row. */
record ByHand(String indicator) implements InspectionRule {
    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> holding(body, indicator, limits)
                .filter(check -> check.result() == HandCheck.Result.FAULT)
                .ifPresent(check -> found.accept(new Fault(
                                indicator,
                                "check",
                                body.body().id(),
                                "check/" + indicator,
                                body.body().shortName(),
                                body.body().unit(),
                                "check",
                                List.of(check.day().toString(), check.words()))
                        .seenOn(check.day()))));
    }

    /** What counts of what people saw. */
    static Optional<HandCheck> holding(Inspected body, String indicator, Limits limits) {
        return HandCheck.holding(
                body.checks().getOrDefault(indicator, List.of()),
                body.body().id(),
                body.day(),
                limits.of(HandCheck.VALID));
    }
}
