package org.gongkai.office;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.office.backup.Upgrade;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.BeforeUpgrade;
import org.gongkai.office.database.DataFolder;
import org.gongkai.office.database.EmbeddedPostgres;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The office: its data folder is taken, its database started and brought up to this program, then its pages. */
@SpringBootApplication
public class Gongkai {
    private static final System.Logger LOG = System.getLogger(Gongkai.class.getName());
    private static final List<String> MIGRATIONS = List.of(Migrations.LOCATION);

    /** The running office and its own database, where it has one. */
    public record Running(ConfigurableApplicationContext context, Runnable stopDatabase) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
            stopDatabase.run();
        }
    }

    /**
     * Starts the office.
     *
     * @throws Unusable where the port, the folder, the database or the data do not allow it
     */
    public static Running start(Settings settings) throws IOException {
        return start(settings, MIGRATIONS);
    }

    /** The same with steps of another version. */
    static Running start(Settings settings, List<String> migrations) throws IOException {
        requireFree(settings.port());
        var database = Database.of(settings);
        try {
            var upgrade = new Upgrade(new Migrations(database.owner(), migrations), database.before());
            upgrade.begin(database.owner(), settings.data(), Clock.systemUTC(), Gongkai::tellOfBackup);
            var context = run(settings, database, upgrade);
            upgrade.accept();
            LOG.log(Level.INFO, "started on port {0}", String.valueOf(settings.port()));
            return new Running(context, database.stop());
        } catch (RuntimeException e) {
            database.stop().run();
            throw e;
        }
    }

    /** A database to start on, and how to end it. */
    private record Database(
            Access owner, Map<String, Object> properties, Optional<BeforeUpgrade> before, Runnable stop) {
        static Database of(Settings settings) throws IOException {
            if (settings.databaseUrl().isPresent()) {
                var url = settings.databaseUrl().get();
                return new Database(
                        Access.external(url),
                        Map.of(
                                "spring.datasource.url",
                                url,
                                "spring.datasource.hikari.connection-init-sql",
                                "set role " + EmbeddedPostgres.APP),
                        Optional.empty(),
                        () -> {});
            }
            return embedded(settings.data());
        }

        private static Database embedded(Path data) throws IOException {
            var folder = DataFolder.take(data);
            try {
                var postgres = EmbeddedPostgres.start(folder.path());
                Runnable stop = () -> {
                    postgres.stop();
                    folder.close();
                };
                // from here on, so that an end in the middle of the start leaves no database behind
                SpringApplication.getShutdownHandlers().add(stop);
                return new Database(
                        postgres.owner(),
                        Map.of(
                                "spring.datasource.url", postgres.url(),
                                "spring.datasource.username", EmbeddedPostgres.APP,
                                "spring.datasource.password", postgres.appPassword()),
                        Optional.of(new BeforeUpgrade(postgres)),
                        stop);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        }
    }

    private static ConfigurableApplicationContext run(Settings settings, Database database, Upgrade upgrade) {
        var properties = new HashMap<>(database.properties());
        properties.put("server.port", settings.port());
        properties.put("gongkai.data", settings.data().toString());
        properties.put("spring.config.additional-location", "optional:file:" + settings.data() + "/gongkai.properties");
        settings.today().ifPresent(day -> properties.put("gongkai.today", day.toString()));
        var application = new SpringApplication(Gongkai.class);
        application.setDefaultProperties(properties);
        if (settings.demo()) {
            application.setAdditionalProfiles("demo");
        }
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("officeDay", new OfficeDay(Clock.systemUTC(), settings.today())));
        try {
            return application.run();
        } catch (RuntimeException e) {
            if (upgrade.isOpen()) {
                throw upgrade.goBack(e);
            }
            throw e;
        }
    }

    /**
     * The office's own parts on a database that may be in use, for a command that needs one of them; no pages.
     *
     * @param data folder of the office
     */
    public static ConfigurableApplicationContext withoutPages(Access database, Path data) {
        var application = new SpringApplication(Gongkai.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "gongkai.data", data.toString(),
                "spring.datasource.hikari.maximum-pool-size", 1,
                "spring.datasource.hikari.connection-init-sql", "set role " + EmbeddedPostgres.APP));
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("officeDay", new OfficeDay(Clock.systemUTC(), Optional.empty())));
        return application.run("--logging.config=classpath:logback.xml"); // the file is the running office's
    }

    /** A sentence before anything is started, instead of a failure at its end. */
    static void requireFree(int port) throws IOException {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (BindException e) {
            throw new Unusable("port-in-use", port).because(e);
        }
    }

    private static void tellOfBackup(Path file) {
        var words = ResourceBundle.getBundle("messages.commands");
        System.out.println(MessageFormat.format(words.getString("upgrade.backup"), file));
    }
}
