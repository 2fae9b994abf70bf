package org.gongkai.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 放行: something a body has decided to leave alone, with its reason: its own duty mobile, a text that must name an
 * institution by its former name.
 *
 * @param kind the kind of finding, or {@code *} for every kind but {@code classification}
 * @param text what is found, spaces and width aside
 * @param reason why, for the record; not empty
 * @param until the last day on which it holds, null for no end
 */
public record Allowance(
        String kind, String text, String reason, @Nullable LocalDate until) {
    public Allowance {
        if (text.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an allowance needs its text and a reason");
        }
        if (kind.equals("classification")) {
            throw new IllegalArgumentException("a classification mark is never allowed");
        }
    }

    boolean holds(Finding finding, @Nullable LocalDate today) {
        return !finding.kind().equals("classification")
                && (kind.equals("*") || kind.equals(finding.kind()))
                && (until == null || today == null || !today.isAfter(until))
                && plain(finding.text()).equals(plain(text));
    }

    private static String plain(String text) {
        return Normal.of(text).toString().replace(" ", "").replace("-", "");
    }
}
