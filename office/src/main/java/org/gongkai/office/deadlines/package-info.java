/** 期限: statutory clocks of anything, what they leave, their explanation day by day, and reminders. Start at {@link org.gongkai.office.deadlines.Deadlines}. */
@ApplicationModule(
        displayName = "期限",
        allowedDependencies = {"bodies", "trail"})
@NullMarked
package org.gongkai.office.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
