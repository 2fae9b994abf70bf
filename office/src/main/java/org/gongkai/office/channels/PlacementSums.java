package org.gongkai.office.channels;

/**
 * What lines of the ledger come to.
 *
 * @param placements 条次 that stand
 * @param items 条: the items among them, each once
 * @param affairs 条次 among them of 三务公开, which the annual report does not count
 * @param withdrawn 条次 taken down, in none of the others
 */
public record PlacementSums(int placements, int items, int affairs, int withdrawn) {
    /** 条次 as the annual report counts them. */
    public int reported() {
        return placements - affairs;
    }
}
