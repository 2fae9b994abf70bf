package org.gongkai.office.supervision.inspection;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Severity;
import org.springframework.stereotype.Component;

/** 个人信息未作去标识化处理: also where somebody answered for leaving it; who did so is said. */
@Component
final class Personal implements InspectionRule {
    @Override
    public String indicator() {
        return "deduct_personal";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var open = item.found().stream()
                    .filter(one -> one.personal() && one.severity() == Severity.BLOCKING)
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            var kinds = new LinkedHashMap<String, Integer>();
            open.forEach(one -> kinds.merge(Kinds.title(one.kind()), 1, Integer::sum));
            var listed = kinds.entrySet().stream()
                    .map(kind -> kind.getKey() + "×" + kind.getValue())
                    .collect(Collectors.joining("、"));
            var left = open.stream()
                    .flatMap(one -> one.left().stream())
                    .map(Found.Left::person)
                    .distinct()
                    .collect(Collectors.joining("、"));
            found.accept(
                    left.isEmpty()
                            ? body.fault(indicator(), item, "personal", listed)
                            : body.fault(indicator(), item, "personal-left", listed, left));
        });
    }
}
