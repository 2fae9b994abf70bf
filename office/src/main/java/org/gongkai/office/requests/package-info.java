/**
 * 依申请公开: a request from its receipt to the archive under the statutory clock. What happened is kept as {@link
 * org.gongkai.office.requests.Step steps}; state, deadline and figures are derived from them. Start at {@link
 * org.gongkai.office.requests.Requests}; the law of the clock is in {@link org.gongkai.office.requests.ReplyClock}, that
 * of the answers in {@link org.gongkai.office.requests.AnswerType}, what may be done when in {@link
 * org.gongkai.office.requests.Act}.
 */
@ApplicationModule(
        displayName = "依申请公开",
        allowedDependencies = {
            "bodies",
            "trail",
            "files",
            "facts",
            "deadlines",
            "pages",
            "catalogue",
            "publishing",
            "inward",
            "letters",
            "letters :: write"
        })
@NullMarked
package org.gongkai.office.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
