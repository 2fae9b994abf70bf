package org.gongkai.office.annualreport;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.report.model.AnnualReport;
import org.springframework.stereotype.Component;

/** What the bodies below a district reported. */
@Component
class DistrictReports {
    private final Bodies bodies;
    private final ReportStore store;
    private final VersionStore versions;
    private final Earlier earlier;

    DistrictReports(Bodies bodies, ReportStore store, VersionStore versions, Earlier earlier) {
        this.bodies = bodies;
        this.store = store;
        this.versions = versions;
        this.earlier = earlier;
    }

    List<Body> below(Body body) {
        return bodies.below(body).stream().filter(one -> !one.isClosed()).toList();
    }

    /** The accepted report of a body, or the imported one of an earlier year. */
    Optional<AnnualReport> accepted(Body body, int year) {
        return earlier.before(body, year + 1).stream()
                .filter(report -> report.year() != null && report.year() == year)
                .filter(report -> !report.sections().isEmpty())
                .findFirst();
    }

    /** The report a body sent up, accepted or not yet, or the imported one of an earlier year. */
    Optional<AnnualReport> sent(Body body, int year) {
        return store.find(body, year)
                .filter(report -> report.state() == ReportState.SUBMITTED || report.state() == ReportState.ACCEPTED)
                .flatMap(versions::latest)
                .map(Version::report)
                .or(() -> accepted(body, year));
    }
}
