/** Append-only record of who did what to which thing. Start at {@link org.gongkai.office.trail.Trail}. */
@ApplicationModule(
        displayName = "操作记录",
        allowedDependencies = {})
@NullMarked
package org.gongkai.office.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
