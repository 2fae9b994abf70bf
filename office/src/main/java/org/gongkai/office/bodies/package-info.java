/** Public bodies, staff, duties and sign-in. Start at {@link org.gongkai.office.bodies.Bodies}. */
@ApplicationModule(
        displayName = "机关与人员",
        allowedDependencies = {"trail"})
@NullMarked
package org.gongkai.office.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
