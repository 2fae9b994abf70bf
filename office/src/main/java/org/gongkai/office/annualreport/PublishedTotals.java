package org.gongkai.office.annualreport;

import java.util.List;

/**
 * What a district reported against what its bodies did (R31).
 *
 * @param parts how many bodies are in the sum
 */
public record PublishedTotals(int parts, List<Misfitting> misfits) {
    /**
     * A cell that is not the sum of its parts.
     *
     * @param reasons sentences, the likeliest first
     */
    public record Misfitting(String cell, String published, String sum, List<String> reasons) {
        public Misfitting {
            reasons = List.copyOf(reasons);
        }
    }

    public PublishedTotals {
        misfits = List.copyOf(misfits);
    }
}
