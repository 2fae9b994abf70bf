package org.gongkai.office.supervision.inspection;

import org.springframework.stereotype.Component;

/** 安全、泄密问题: a mark of state secrets in what the public sees. The mark itself is not repeated. */
@Component
final class Secrecy implements InspectionRule {
    private static final String MARK = "classification";

    @Override
    public String indicator() {
        return "veto_site_incident";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var marks =
                    item.found().stream().filter(one -> one.kind().equals(MARK)).count();
            if (marks > 0) {
                found.accept(body.fault(indicator(), item, "secrecy", String.valueOf(marks)));
            }
        });
    }
}
