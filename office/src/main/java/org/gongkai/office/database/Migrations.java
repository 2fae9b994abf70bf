package org.gongkai.office.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The steps by which this program brings a database to its tables. They are stamped on branches and land in any order,
 * so a version is the set of its steps, not the highest of them.
 */
public final class Migrations {
    /** Where the steps of this program lie. */
    public static final String LOCATION = "classpath:db/migration";

    private final Access access;
    private final List<String> locations;
    private final Flyway flyway;

    public Migrations(Access access, List<String> locations) {
        this.access = access;
        this.locations = List.copyOf(locations);
        // one transaction for all steps: they are done together or not at all
        this.flyway = Flyway.configure()
                .dataSource(access.url(), empty(access.user()), empty(access.password()))
                .locations(locations.toArray(String[]::new))
                .group(true)
                .outOfOrder(true)
                .cleanDisabled(false)
                .load();
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * What the database has been through and what this program knows, each the oldest first.
     *
     * @param applied steps that the database has been through
     * @param pending steps still to be done
     * @param unknown applied steps that this program does not know: it is older than the data
     * @param known steps that this program knows
     */
    public record Status(List<String> applied, List<String> pending, List<String> unknown, List<String> known) {}

    public Status status() {
        var all = Arrays.stream(flyway.info().all())
                .filter(info -> info.getVersion() != null)
                .toList();
        return new Status(
                versions(all, MigrationState::isApplied),
                versions(all, state -> !state.isApplied()),
                versions(all, state -> state.isApplied() && !state.isResolved()),
                versions(all, MigrationState::isResolved));
    }

    private static List<String> versions(List<MigrationInfo> all, Predicate<MigrationState> which) {
        return all.stream()
                .filter(info -> which.test(info.getState()))
                .map(info -> info.getVersion().toString())
                .toList();
    }

    /** Does what is to be done, all or nothing. */
    public void migrate() {
        flyway.migrate();
    }

    /** Compares what was done with what this program says; throws where they differ. */
    public void verify() {
        flyway.validate();
    }

    /** Takes every table away. Only for a database that holds nothing. */
    public void clear() {
        flyway.clean();
    }

    /** Brings an empty database to exactly these steps, as an older version had them. */
    public void migrateTo(Set<String> versions) throws IOException {
        var folder = Files.createTempDirectory("gongkai-migrations");
        try {
            for (var location : locations) {
                copy(location, versions, folder);
            }
            new Migrations(access, List.of("filesystem:" + folder)).migrate();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void copy(String location, Set<String> versions, Path folder) throws IOException {
        for (var step : new PathMatchingResourcePatternResolver().getResources(location + "/V*.sql")) {
            var name = String.valueOf(step.getFilename());
            if (versions.contains(name.substring(1, name.indexOf("__")))) {
                try (var text = step.getInputStream()) {
                    Files.copy(text, folder.resolve(name));
                }
            }
        }
    }
}
