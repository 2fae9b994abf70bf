package org.gongkai.office.supervision.inspection;

import java.util.stream.Collectors;
import org.gongkai.office.publishing.ReviewRecords;
import org.springframework.stereotype.Component;

/**
 * 发布审核记录不全: what the public sees was not signed as the procedure asks.
 *
 * @see "政府信息公开条例 第十七条"
 */
@Component
final class Reviewed implements InspectionRule {
    @Override
    public String indicator() {
        return "self_procedure";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            if (!item.lacks().isEmpty()) {
                var lacks = item.lacks().stream().map(Reviewed::named).collect(Collectors.joining("、"));
                found.accept(body.fault(indicator(), item, "procedure", lacks));
            }
        });
    }

    private static String named(ReviewRecords.Lack lack) {
        return switch (lack) {
            case SECRECY -> "没有保密审查记录";
            case APPROVAL -> "没有审发记录";
            case FOUR_EYES -> "起草人和审发人为同一人";
        };
    }
}
