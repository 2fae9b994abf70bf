package org.gongkai.office.supervision.inspection;

import org.springframework.stereotype.Component;

/** 附件不能打开: the file is not there, or is not what was uploaded. */
@Component
final class BrokenAttachments implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_attachment";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            if (!item.broken().isEmpty()) {
                found.accept(body.fault(
                        indicator(),
                        item,
                        "attachment",
                        String.valueOf(item.broken().size()),
                        String.join("、", item.broken())));
            }
        });
    }
}
