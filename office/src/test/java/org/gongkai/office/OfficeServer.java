package org.gongkai.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.EmbeddedPostgres;
import org.springframework.core.env.Environment;

/** The demonstration on a real PostgreSQL, started once for the whole run and removed at its end. */
public final class OfficeServer {
    private static final class Holder {
        static final Gongkai.Running RUNNING = start();
    }

    private OfficeServer() {}

    /** A part of the running office. */
    public static <T> T bean(Class<T> type) {
        return Holder.RUNNING.context().getBean(type);
    }

    /** One of several of a type. */
    public static <T> T bean(String name, Class<T> type) {
        return Holder.RUNNING.context().getBean(name, type);
    }

    public static String address() {
        return "http://127.0.0.1:" + Holder.RUNNING.context().getEnvironment().getProperty("local.server.port");
    }

    /** The database of the running office, with the power of the owner of its tables. */
    public static Access owner() {
        try {
            return EmbeddedPostgres.running(Path.of(bean(Environment.class).getRequiredProperty("gongkai.data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder the database's user can reach. */
    public static Path folder() {
        try {
            var folder = Files.createTempDirectory("gongkai-office-test");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gongkai.Running start() {
        var folder = folder();
        try {
            // as behind a proxy, so that visitors can come from several network addresses
            Files.writeString(
                    folder.resolve("gongkai.properties"),
                    "management.server.port=0\nserver.forward-headers-strategy=native\n"
                            // nothing here outlives the machine, so nobody waits for its disk
                            + "spring.datasource.hikari.connection-init-sql=set synchronous_commit = off\n"
                            + "gongkai.crawl.loopback=true\ngongkai.crawl.jobs=false\n"
                            // the stand-ins of platforms
                            + "gongkai.channels.inner-hosts=127.0.0.1\ngongkai.channels.timeout=10s\n");
            var running =
                    Gongkai.start(new Settings(true, 0, folder, Optional.of(Settings.DEMO_DAY), Optional.empty()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.close();
                delete(folder);
            }));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
