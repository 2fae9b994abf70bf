package org.gongkai.office.channels;

/**
 * What was sent to a receiver in a year and what became of it.
 *
 * @param receiver empty for all together
 * @param days how many working days it usually takes
 * @param adopted of what was sent in the year, whenever it was adopted
 * @param open without an end
 */
public record ReceiverYear(
        String receiver, int days, int submitted, int adopted, int refused, int unanswered, int open) {
    /** 采用率 in tenths of a percent, rounded; 0 where nothing was sent. */
    public int rate() {
        return rate(submitted, adopted);
    }

    static int rate(int submitted, int adopted) {
        return submitted == 0 ? 0 : (adopted * 2000 + submitted) / (2 * submitted);
    }

    /** 采用率, such as 89.6. */
    public String shownRate() {
        return rate() / 10 + "." + rate() % 10;
    }
}
