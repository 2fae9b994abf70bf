package org.gongkai.office.supervision.inspection;

import java.util.stream.Collectors;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Severity;
import org.springframework.stereotype.Component;

/** 用语、引文差错 for which nobody answered. */
@Component
final class Wording implements InspectionRule {
    private static final int LISTED = 3;
    private static final int LONGEST = 30;

    @Override
    public String indicator() {
        return "deduct_wording";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var wrong = item.found().stream().filter(Wording::counts).toList();
            if (!wrong.isEmpty()) {
                var listed = wrong.stream()
                        .limit(LISTED)
                        .map(one -> Kinds.title(one.kind()) + "“" + shortened(one.shown()) + "”")
                        .collect(Collectors.joining("、"));
                found.accept(body.fault(indicator(), item, "wording", String.valueOf(wrong.size()), listed));
            }
        });
    }

    private static boolean counts(Found found) {
        return !found.personal()
                && found.severity() != Severity.INFO
                && found.left().isEmpty()
                && Kinds.all().contains(found.kind())
                && !found.kind().equals("classification")
                && !found.shown().isEmpty();
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
