package org.gongkai.office.supervision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which findings a list shows.
 *
 * @param state empty: all; {@code OPEN}: those that are not settled
 * @param repeated whether only those that came back
 */
public record FindingFilter(String state, String indicator, String section, boolean repeated) {
    private static final String OPEN = "OPEN";

    static FindingFilter of(Map<String, String> typed) {
        return new FindingFilter(
                typed.getOrDefault("state", ""),
                typed.getOrDefault("indicator", ""),
                typed.getOrDefault("section", ""),
                typed.getOrDefault("repeated", "").equals("true"));
    }

    public boolean isEmpty() {
        return state.isEmpty() && indicator.isEmpty() && section.isEmpty() && !repeated;
    }

    List<Finding> of(List<Finding> all) {
        return all.stream()
                .filter(one -> state.isEmpty()
                        || (state.equals(OPEN)
                                ? one.state().isOpen()
                                : one.state().name().equals(state)))
                .filter(one -> indicator.isEmpty() || one.indicator().equals(indicator))
                .filter(one -> section.isEmpty() || one.section().equals(section))
                .filter(one -> !repeated || one.isRepeated())
                .toList();
    }

    /** The states to choose from. */
    public static List<String> states() {
        return Arrays.stream(FindingState.values()).map(Enum::name).toList();
    }

    /** The indicators of some findings, each with its name. */
    static Map<String, String> indicators(List<Finding> all) {
        var indicators = new LinkedHashMap<String, String>();
        all.forEach(one -> indicators.put(one.indicator(), FindingRows.name(one.indicator())));
        return indicators;
    }
}
