package org.gongkai.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How an office is started.
 *
 * @param demo the demonstration with its sample year
 * @param port TCP port on loopback; 0 takes a free one
 * @param data folder that keeps the embedded database and the files
 * @param today the set day; only the demonstration has one
 * @param databaseUrl JDBC address of an external PostgreSQL instead of the embedded one
 */
public record Settings(boolean demo, int port, Path data, Optional<LocalDate> today, Optional<String> databaseUrl) {
    /** The day the demonstration lives on: before the report of 2021 is due. */
    public static final LocalDate DEMO_DAY = LocalDate.of(2022, 1, 10);

    public Settings {
        if (today.isPresent() != demo) {
            throw new IllegalArgumentException("the demonstration has a set day, and nothing else");
        }
    }
}
