package org.gongkai.office.supervision.inspection;

import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** 首页不更新: nothing new in any column for so many days. */
@Component
final class HomeStale implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_home_stale";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            var last = body.lastPublished();
            if (last.isEmpty()) {
                found.accept(body.fault(indicator(), "home", "home-never"));
            } else if (ChronoUnit.DAYS.between(last.get(), body.day()) > limits.of("days")) {
                var days = ChronoUnit.DAYS.between(last.get(), body.day());
                found.accept(
                        body.fault(indicator(), "home", "home-stale", last.get().toString(), String.valueOf(days)));
            }
        });
    }
}
