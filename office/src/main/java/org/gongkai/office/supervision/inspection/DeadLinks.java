package org.gongkai.office.supervision.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 站内链接失效: links of a text to our own portal that open nothing. Those to elsewhere need a visit over the network. */
@Component
final class DeadLinks implements InspectionRule {
    private static final Pattern OWN = Pattern.compile("(?:href|src)=\"(/p/[^\"#?]{1,300})");
    private static final int LISTED = 5;

    @Override
    public String indicator() {
        return "deduct_dead_link";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var links = new LinkedHashSet<String>();
            OWN.matcher(item.shown().html()).results().forEach(link -> links.add(link.group(1)));
            var dead = new ArrayList<String>();
            for (var link : links) {
                if (!body.opens().test(link)) {
                    dead.add(link);
                }
            }
            if (!dead.isEmpty()) {
                var listed = String.join("、", dead.subList(0, Math.min(LISTED, dead.size())));
                found.accept(body.fault(indicator(), item, "dead-link", String.valueOf(dead.size()), listed));
            }
        });
    }
}
