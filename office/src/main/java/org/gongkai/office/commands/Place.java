package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.DataFolder;
import org.gongkai.office.database.EmbeddedPostgres;
import org.gongkai.office.database.Unusable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** Which office a command is for: options that every command has. */
final class Place {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            descriptionKey = "database-url",
            defaultValue = "${env:GONGKAI_DATABASE_URL}")
    private @Nullable String url;

    /** Something done with the database of an office, as its owner. */
    interface Act<T> {
        T with(Access owner) throws IOException;
    }

    /** The folder given, or the usual one of this name. */
    Path data(String name) {
        return (data == null ? home().resolve(name) : data).toAbsolutePath().normalize();
    }

    Optional<String> url() {
        return Optional.ofNullable(url).filter(given -> !given.isBlank());
    }

    /** Whether an office runs there, or may run elsewhere on the given database. */
    boolean mayRun() throws IOException {
        return url().isPresent() || DataFolder.isTaken(data("office"));
    }

    /** Does something whether the office runs or not; where it does not, its database runs as long as this takes. */
    <T> T runningOrNot(Act<T> act) throws IOException {
        if (url().isPresent()) {
            return act.with(Access.external(url().get()));
        }
        var folder = data("office");
        if (DataFolder.isTaken(folder)) {
            return act.with(EmbeddedPostgres.running(folder));
        }
        if (!DataFolder.isUsed(folder)) {
            throw new Unusable("no-office", folder);
        }
        return alone(act);
    }

    /** Does something while nobody else has the office. */
    <T> T alone(Act<T> act) throws IOException {
        if (url().isPresent()) {
            return act.with(Access.external(url().get()));
        }
        try (var folder = DataFolder.take(data("office"))) {
            var postgres = EmbeddedPostgres.start(folder.path());
            try {
                return act.with(postgres.owner());
            } finally {
                postgres.stop();
            }
        }
    }

    static DriverManagerDataSource database(Access owner) {
        return owner.user().isEmpty()
                ? new DriverManagerDataSource(owner.url())
                : new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    static Path home() {
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/lib/gongkai");
        }
        return Path.of(System.getProperty("user.home"), ".local", "share", "gongkai");
    }
}
