package org.gongkai.office.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All rules there are, and what they find under the numbers of the table. */
final class Rules {
    private static final List<InspectionRule> ALL = made();
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.supervision", Locale.ROOT);

    private Rules() {}

    private static List<InspectionRule> made() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(InspectionRule.class));
        var rules = new ArrayList<InspectionRule>();
        for (var bean : scanner.findCandidateComponents("org.gongkai.office.supervision")) {
            var type = ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null);
            if (!type.isRecord()) { // of those people look at there is one for each row
                rules.add((InspectionRule) BeanUtils.instantiateClass(type));
            }
        }
        return List.copyOf(rules);
    }

    static List<InspectionRule> all() {
        return ALL;
    }

    static Map<String, InspectionRule> byIndicator() {
        return Inspector.byIndicator(ALL);
    }

    static Indicator indicator(String id) {
        return Indicator.all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the rule of an indicator finds; each fault can be said in words, with all its arguments. */
    static List<Fault> find(String id, ABody body, AnItem... items) {
        return find(indicator(id), body, items);
    }

    static List<Fault> find(Indicator indicator, ABody body, AnItem... items) {
        var faults = Inspector.faults(
                byIndicator(),
                body.inspected(),
                List.of(indicator),
                Arrays.stream(items).map(AnItem::inspected));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.indicator()).isEqualTo(indicator.id());
            assertThat(fault.section()).isNotBlank();
            var words = WORDS.getString("inspection.evidence." + fault.words());
            assertThat(IntStream.range(0, 9).filter(n -> words.contains("{" + n + "}")))
                    .allMatch(n -> n < fault.args().size());
        });
        return faults;
    }
}
