package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.catalogue.Guide;
import org.springframework.stereotype.Component;

/**
 * 公开指南没有更新.
 *
 * @see "政府信息公开条例 第五十三条第二项"
 */
@Component
final class GuideCurrent implements InspectionRule {
    @Override
    public String indicator() {
        return "self_guide";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            var guide = body.guide();
            if (guide.state() != Guide.State.CURRENT) {
                found.accept(new Fault(
                        indicator(),
                        "guide",
                        body.body().id(),
                        "guide",
                        body.body().shortName(),
                        body.body().unit(),
                        "guide-" + guide.state(),
                        List.of(guide.checked().map(LocalDate::toString).orElse(""))));
            }
        });
    }
}
