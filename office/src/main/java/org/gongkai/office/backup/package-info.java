/**
 * 备份、恢复与升级: the office in one file, and a newer version on older data. Start at {@link
 * org.gongkai.office.backup.Backup}, {@link org.gongkai.office.backup.Restore} and {@link
 * org.gongkai.office.backup.Upgrade}.
 */
@ApplicationModule(
        displayName = "备份",
        allowedDependencies = {"database"})
@NullMarked
package org.gongkai.office.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
