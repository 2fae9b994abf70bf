/** 审计: what the audit administrator sees of the trail; never contents. Its pages and the command {@code gongkai trail}. */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"database", "trail", "bodies", "pages"})
@NullMarked
package org.gongkai.office.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
