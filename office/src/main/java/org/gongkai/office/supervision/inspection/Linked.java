package org.gongkai.office.supervision.inspection;

import org.gongkai.office.publishing.DocumentKind;
import org.springframework.stereotype.Component;

/** 解读没有关联政策文件: a link that leads one way only, or nowhere. */
@Component
final class Linked implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_link";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            if (item.shown().metadata().kind() == DocumentKind.INTERPRETATION && !body.shows(item.explains())) {
                found.accept(
                        body.fault(indicator(), item, item.explains().isEmpty() ? "unlinked" : "linked-to-nothing"));
            }
        });
    }
}
