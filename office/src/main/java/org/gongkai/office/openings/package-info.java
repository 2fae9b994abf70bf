/**
 * 期初数据: what a body brings with it on the day it starts. Start at {@link
 * org.gongkai.office.openings.Openings}.
 */
@ApplicationModule(
        displayName = "期初数据",
        allowedDependencies = {"trail", "bodies", "files", "facts"})
@NullMarked
package org.gongkai.office.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
