package org.gongkai.report.compare;

import org.gongkai.report.model.Place;

/**
 * A sentence that stands in two reports.
 *
 * @param length characters of its own, standing phrases aside
 */
public record RepeatedSentence(Kind kind, int length, Passage first, Passage second) {
    /** How near the two are. */
    public enum Kind {
        /** Word for word. */
        SAME,
        /** 仅数字不同: only figures, years among them, differ. */
        FIGURES,
        /** Only the body's name differs, figures perhaps too. */
        NAMES,
        /** Slightly reworded. */
        REWORDED
    }

    /** The sentence in one of the reports. */
    public record Passage(String text, Place place) {}
}
