package org.gongkai.office.supervision.inspection;

import org.springframework.stereotype.Component;

/** 成文日期晚于发布日期. */
@Component
final class RightDates implements InspectionRule {
    @Override
    public String indicator() {
        return "self_date";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var shown = item.shown();
            if (shown.formedOn().isAfter(shown.publishedOn())) {
                found.accept(body.fault(
                        indicator(),
                        item,
                        "date",
                        shown.formedOn().toString(),
                        shown.publishedOn().toString()));
            }
        });
    }
}
