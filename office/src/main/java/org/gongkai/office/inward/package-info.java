/**
 * 外网提交: what residents send where no office is, sealed so that only the office reads it. Outside start at {@link
 * org.gongkai.office.inward.InwardBox}, in the office at {@link org.gongkai.office.inward.InwardReceiver}.
 */
@ApplicationModule(
        displayName = "外网提交",
        allowedDependencies = {"trail"})
@NullMarked
package org.gongkai.office.inward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
