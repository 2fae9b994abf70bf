package org.gongkai.office.supervision.inspection;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;

/** What reading the existing site of a body found, for the rule that takes it up as faults. */
public interface SiteFindings {
    /** The newest run that was read to its end. */
    Optional<Long> lastRun(Body body);

    /** Everything found in a run, page by page. */
    List<SiteFinding> of(Body body, long run);

    /**
     * One finding.
     *
     * @param kind such as {@code DEAD_LINK}; its words stand under {@code crawl.kind.<kind>}
     * @param page address of the page it is on
     * @param words what was found, personal data masked; for a link its address
     */
    record SiteFinding(String kind, String page, String title, String words) {}
}
