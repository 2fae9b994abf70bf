package org.gongkai.office.portal;

import org.gongkai.office.OfficeDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public's pages are made from, as one mark: whatever a page shows, it is another one once that has changed. */
@Component
final class PortalVersion {
    private final JdbcClient jdbc;
    private final OfficeDay day;

    PortalVersion(JdbcClient jdbc, OfficeDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** The number of the last change and the day, on which validity and dates depend. */
    String now() {
        return jdbc.sql("select number from portal_version").query(Long.class).single() + "-" + day.today();
    }
}
