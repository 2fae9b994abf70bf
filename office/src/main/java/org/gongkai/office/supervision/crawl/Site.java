package org.gongkai.office.supervision.crawl;

import java.net.URI;

/** A site that is read address by address. */
interface Site {
    /** The answer of an address; a failure is an answer, too. */
    Fetched get(URI uri, long limit);

    /** Waits between two addresses. */
    void pause(long millis);
}
