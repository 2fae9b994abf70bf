/**
 * 互动交流: what residents tell the office and what it answers: messages (咨询、建议、纠错; start at {@link
 * org.gongkai.office.engagement.MessageIntake} and {@link org.gongkai.office.engagement.Messages}) and public concern.
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
