/**
 * 行政复议、行政诉讼: disputes about disclosure from the notice of the organ to the judgment and what it orders, with
 * complaints and orders from above. What happened is kept as {@link org.gongkai.office.disputes.DisputeStep steps}; state,
 * clocks and table 4 are derived from them. Start at {@link org.gongkai.office.disputes.Disputes}; what may be done when is
 * in {@link org.gongkai.office.disputes.DisputeAct}, how table 4 counts in {@link
 * org.gongkai.office.disputes.DisputeTable}.
 */
@ApplicationModule(
        displayName = "行政复议和行政诉讼",
        allowedDependencies = {
            "bodies",
            "trail",
            "files",
            "facts",
            "deadlines",
            "pages",
            "letters",
            "letters :: write",
            "requests",
            "requests :: archive"
        })
@NullMarked
package org.gongkai.office.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
