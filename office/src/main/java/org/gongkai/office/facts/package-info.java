/** 事实: the words in which modules state statutory cells and named figures. No data of its own. Start at {@link org.gongkai.office.facts.Facts}. */
@ApplicationModule(
        displayName = "事实",
        allowedDependencies = {"bodies", "trail"})
@NullMarked
package org.gongkai.office.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
