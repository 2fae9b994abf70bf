package org.gongkai.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 门户单独运行: the public's pages and nothing else, beside the office or far from it. The database lets this process read
 * published data only: it steps down to the role {@link #ROLE} and cannot write at all.
 */
public final class PublicSide {
    /** Role of the database that may read what the public sees. */
    public static final String ROLE = "gongkai_portal";

    private static final String STEP_DOWN = "set role " + ROLE + "; set default_transaction_read_only = on";
    private static final String LEFT_OUT = String.join(
            ",",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet"
                    + ".OAuth2ClientWebSecurityAutoConfiguration");

    private PublicSide() {}

    /**
     * Starts the pages.
     *
     * @param database of the office, or one that is fed by it; any role that may become {@link #ROLE}
     * @param data folder with the attachments and their key
     * @param port TCP port on loopback; 0 takes a free one
     * @param settings what holds for this start beside the settings in the folder
     * @throws Unusable where the database was never used by an office, or by another version; where the attachments are
     *     elsewhere
     */
    public static ConfigurableApplicationContext start(
            Access database, Path data, int port, Map<String, String> settings) throws IOException {
        Gongkai.requireFree(port);
        requireThisVersion(database);
        requireFiles(data);
        var application = new SpringApplication(Gongkai.class);
        application.setLazyInitialization(true);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("publicOnly", new PublicOnly());
            context.getBeanFactory().registerSingleton("officeDay", new OfficeDay(Clock.systemUTC(), Optional.empty()));
        });
        return application.run(arguments(database, data, port, settings));
    }

    /** As arguments, so that no setting in the folder, which is the office's, stands above them. */
    private static String[] arguments(Access database, Path data, int port, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("gongkai.role", Role.PORTAL.name());
        all.put("gongkai.data", data.toString());
        all.put("server.port", String.valueOf(port));
        all.put("management.server.port", "-1"); // that port is the office's
        all.put("spring.config.additional-location", "optional:file:" + data + "/gongkai.properties");
        all.put("spring.autoconfigure.exclude", LEFT_OUT);
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.hikari.connection-init-sql", STEP_DOWN);
        if (!database.user().isEmpty()) {
            all.put("spring.datasource.username", database.user());
            all.put("spring.datasource.password", database.password());
        }
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The port its pages are on. */
    public static int port(ConfigurableApplicationContext portal) {
        return Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static void requireThisVersion(Access database) {
        var status = new Migrations(database, List.of(Migrations.LOCATION)).status();
        if (!status.pending().isEmpty() || !status.unknown().isEmpty()) {
            throw new Unusable("portal-version");
        }
    }

    /** A key made here would open none of the office's attachments. */
    private static void requireFiles(Path data) {
        if (!Files.isDirectory(data)) {
            throw new Unusable("portal-data", data);
        }
    }
}
