package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.springframework.stereotype.Component;

/** 应急发布后没有补审. */
@Component
final class FollowedUp implements InspectionRule {
    @Override
    public String indicator() {
        return "self_follow_up";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.owed().stream()
                .filter(owed -> owed.due().isBefore(body.at()))
                .forEach(owed -> found.accept(new Fault(
                        indicator(),
                        "item",
                        owed.item(),
                        "item/" + owed.item(),
                        owed.title(),
                        body.body().unit(),
                        "follow-up",
                        List.of(LocalDate.ofInstant(owed.due(), OfficeDay.ZONE).toString())))));
    }
}
