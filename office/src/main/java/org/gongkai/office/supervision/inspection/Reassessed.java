package org.gongkai.office.supervision.inspection;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 不予公开信息没有定期评估: what was kept from the public longer than so many months ago and has not been looked at since. What
 * it says is not repeated.
 *
 * @see "政府信息公开条例 第十八条"
 */
@Component
final class Reassessed implements InspectionRule {
    @Override
    public String indicator() {
        return "self_reassess";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.withheld().stream()
                .filter(one -> one.decidedOn().plusMonths(limits.of("months")).isBefore(body.day()))
                .forEach(one -> found.accept(new Fault(
                        indicator(),
                        one.thing(),
                        one.id(),
                        one.thing() + "/" + one.id(),
                        one.name(),
                        body.body().unit(),
                        "reassess",
                        List.of(one.decidedOn().toString())))));
    }
}
