package org.gongkai.office.annualreport;

import java.util.List;

/** Two texts that look alike, with the sentences they share side by side. */
public record AlikeLine(String one, String other, int percent, List<Sentence> sentences) {
    /**
     * A sentence that stands in both.
     *
     * @param kind key of how near the two are
     */
    public record Sentence(String first, String second, String kind) {}

    public AlikeLine {
        sentences = List.copyOf(sentences);
    }
}
