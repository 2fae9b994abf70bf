package org.gongkai.office;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.gongkai.office.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the office: {@code demo} with its sample year, or {@code serve}. */
@SpringBootApplication
public class Gongkai {
    /** The running office and its own database, where it has one. */
    public record Running(ConfigurableApplicationContext context, Runnable stopDatabase) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
            stopDatabase.run();
        }
    }

    public static void main(String... args) {
        if (List.of(args).contains("--help")) {
            System.out.println(ResourceBundle.getBundle("messages.office").getString("start.usage"));
            return;
        }
        try {
            start(Settings.of(args));
        } catch (Settings.Unusable e) {
            complain("start." + e.getMessage(), e.found());
        } catch (IOException e) {
            complain("start.database", String.valueOf(e.getMessage()));
        }
    }

    public static Running start(Settings settings) throws IOException {
        var properties = new HashMap<String, Object>();
        Runnable stop = () -> {};
        if (settings.databaseUrl().isPresent()) {
            properties.put("spring.datasource.url", settings.databaseUrl().get());
            properties.put("spring.flyway.url", settings.databaseUrl().get());
            properties.put("spring.datasource.hikari.connection-init-sql", "set role " + EmbeddedPostgres.APP);
        } else {
            var postgres = EmbeddedPostgres.start(settings.data());
            stop = postgres::stop;
            // from here on, so that an end in the middle of the start leaves no database behind
            SpringApplication.getShutdownHandlers().add(stop);
            properties.putAll(Map.of(
                    "spring.datasource.url", postgres.url(),
                    "spring.datasource.username", EmbeddedPostgres.APP,
                    "spring.datasource.password", postgres.appPassword(),
                    "spring.flyway.url", postgres.url(),
                    "spring.flyway.user", EmbeddedPostgres.OWNER,
                    "spring.flyway.password", postgres.ownerPassword()));
        }
        properties.put("server.port", settings.port());
        properties.put("gongkai.data", settings.data().toString());
        settings.today().ifPresent(day -> properties.put("gongkai.today", day.toString()));
        var application = new SpringApplication(Gongkai.class);
        application.setDefaultProperties(properties);
        if (settings.demo()) {
            application.setAdditionalProfiles("demo");
        }
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("officeDay", new OfficeDay(Clock.systemUTC(), settings.today())));
        try {
            return new Running(application.run(), stop);
        } catch (RuntimeException e) {
            stop.run();
            throw e;
        }
    }

    private static void complain(String key, String found) {
        var words = ResourceBundle.getBundle("messages.office");
        System.err.println(java.text.MessageFormat.format(words.getString(key), found));
        System.exit(2);
    }
}
