/** The data folder, the embedded PostgreSQL and its tables: unpacked, initialised, started and stopped. Start at {@link org.gongkai.office.database.EmbeddedPostgres}. */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.gongkai.office.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
