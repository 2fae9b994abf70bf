package org.gongkai.office.supervision.inspection;

import java.util.List;
import java.util.Locale;
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
                found.accept(body.fault(indicator(), item, words(item.lacks())));
            }
        });
    }

    /** {@code procedure-} and what is lacking, such as {@code procedure-secrecy-approval}. */
    static String words(List<ReviewRecords.Lack> lacks) {
        return lacks.stream()
                .map(lack -> lack.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining("-", "procedure-", ""));
    }
}
