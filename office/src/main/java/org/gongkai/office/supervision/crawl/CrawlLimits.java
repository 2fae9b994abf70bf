package org.gongkai.office.supervision.crawl;

/**
 * How far a run goes.
 *
 * @param pages read at most
 * @param depth links away from the first page
 * @param bytes read of one answer
 * @param seconds worked on it altogether
 * @param delayMillis between two requests; a longer one that the site asks for is kept
 * @param staleDays a list without anything newer counts as not looked after
 */
public record CrawlLimits(int pages, int depth, long bytes, int seconds, int delayMillis, int staleDays) {
    private static final int MEGA = 1 << 20;

    /** What a form proposes: some hundred pages, a second and a half apart. */
    public static final CrawlLimits USUAL = new CrawlLimits(300, 5, 10L * MEGA, 3600, 1500, 180);

    /** Whether somebody may ask for it. */
    boolean isAskable() {
        return pages >= 1
                && pages <= 5000
                && depth >= 0
                && depth <= 12
                && seconds >= 60
                && seconds <= 43_200
                && delayMillis >= 500
                && delayMillis <= 60_000
                && staleDays >= 7
                && staleDays <= 3650;
    }
}
