/** What staff see: tasks with days left, editor, review. */
@ApplicationModule(
        displayName = "工作台",
        allowedDependencies = {
            "bodies",
            "catalogue",
            "deadlines",
            "publishing",
            "requests",
            "disputes",
            "pages",
            "trail"
        })
@NullMarked
package org.gongkai.office.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
