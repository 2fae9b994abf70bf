/**
 * 互动交流: what residents tell the office. So far mistakes they found on a page (我要纠错); start at {@link
 * org.gongkai.office.engagement.Mistakes}.
 */
@ApplicationModule(
        displayName = "互动交流",
        allowedDependencies = {
            "bodies",
            "trail",
            "pages",
            "inward",
            "files",
            "facts",
            "deadlines",
            "catalogue",
            "publishing"
        })
@NullMarked
package org.gongkai.office.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
