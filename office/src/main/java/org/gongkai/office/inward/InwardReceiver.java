package org.gongkai.office.inward;

import org.gongkai.office.trail.Moment;

/** Takes submissions of a kind into the office; the module that owns them offers it as a bean. */
public interface InwardReceiver {
    /** The kind, such as {@code mistake}. */
    String kind();

    /**
     * Takes one in, within a transaction that also notes that this was done.
     *
     * @param now when the office learned of it; the legal day stands in the filing
     * @return number under which the office has it, which the resident is told
     * @throws org.gongkai.office.Refusal where the office cannot take it
     */
    String receive(InwardFiling filing, Moment now);
}
