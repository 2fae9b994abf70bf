package org.gongkai.office.supervision.inspection;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 原有网站问题: what the newest reading of the body's existing site found, one fault for each kind, with the first pages. */
@Component
final class SiteRead implements InspectionRule {
    private static final int LISTED = 3;

    @Override
    public String indicator() {
        return "deduct_site";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> body.site().ifPresent(site -> {
            var byKind = site.found().stream()
                    .collect(Collectors.groupingBy(SiteFindings.SiteFinding::kind, TreeMap::new, Collectors.toList()));
            byKind.forEach((kind, some) -> {
                var pages = some.stream()
                        .map(SiteFindings.SiteFinding::page)
                        .distinct()
                        .limit(LISTED)
                        .collect(Collectors.joining("、"));
                found.accept(new Fault(
                        indicator(),
                        "site",
                        site.run(),
                        "site/" + kind,
                        body.body().shortName(),
                        body.body().unit(),
                        "site-" + kind,
                        List.of(String.valueOf(some.size()), pages)));
            });
        }));
    }
}
