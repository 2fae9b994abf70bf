/** Templates, the frame around every page, and the words for what is refused. Start at {@link org.gongkai.office.pages.Frame}. */
@ApplicationModule(
        displayName = "页面",
        allowedDependencies = {"bodies", "trail"})
@NullMarked
package org.gongkai.office.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
