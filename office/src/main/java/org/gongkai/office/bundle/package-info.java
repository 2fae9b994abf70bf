/**
 * 数据包: what is published, in one signed file, for a portal on a network that reaches nothing of the office. Start at
 * {@link org.gongkai.office.bundle.BundleExport} in the office and {@link org.gongkai.office.bundle.BundleImport}
 * outside; for what residents send there, at {@link org.gongkai.office.bundle.InwardExport}.
 */
@ApplicationModule(
        displayName = "数据包",
        allowedDependencies = {"database", "backup", "files", "inward", "trail"})
@NullMarked
package org.gongkai.office.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
