package org.gongkai.office.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import org.gongkai.office.Command;
import org.gongkai.office.Settings;
import org.gongkai.office.database.Reached;
import org.gongkai.office.trail.ExportFormat;
import org.gongkai.office.trail.Ledger;
import org.gongkai.office.trail.TrailFolders;
import org.gongkai.office.trail.Verdict;
import org.gongkai.office.trail.Verifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/**
 * {@code gongkai trail verify|export FILE}, beside a running office or without one. Ends with 0 where the trail is
 * whole, 1 where it is broken, 2 where the command could not do its work.
 */
public final class TrailCommand implements Command {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;
    private static final String SETTINGS = "gongkai.properties";

    private final ResourceBundle words = ResourceBundle.getBundle("messages.trail");

    @Override
    public String word() {
        return "trail";
    }

    @Override
    public int run(List<String> args) throws Settings.Unusable {
        try {
            if (!args.isEmpty() && args.get(0).equals("verify")) {
                return verify(settings(args.subList(1, args.size())));
            }
            if (args.size() > 1 && args.get(0).equals("export")) {
                return export(Path.of(args.get(1)), settings(args.subList(2, args.size())));
            }
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            complain("trail.command.unusable", String.valueOf(e.getMessage()));
            return UNUSABLE;
        }
        System.err.println(words.getString("trail.command.usage"));
        return UNUSABLE;
    }

    private static Settings settings(List<String> options) throws Settings.Unusable {
        return Settings.of(options.toArray(String[]::new));
    }

    private interface Work {
        int on(DriverManagerDataSource database) throws IOException;
    }

    private static int on(Settings settings, Work work) throws IOException {
        if (settings.databaseUrl().isPresent()) {
            return work.on(new DriverManagerDataSource(settings.databaseUrl().get()));
        }
        try (var reached = Reached.in(settings.data())) {
            return work.on(new DriverManagerDataSource(reached.url(), reached.user(), reached.password()));
        }
    }

    private int verify(Settings settings) throws IOException {
        var folders = folders(settings);
        return on(settings, database -> {
            var transactions = new DataSourceTransactionManager(database);
            var verdict = Verifier.of(JdbcClient.create(database), folders, transactions)
                    .verify();
            say(verdict);
            return verdict.broken().isPresent() ? BROKEN : WHOLE;
        });
    }

    private void say(Verdict verdict) {
        var place = verdict.broken().map(found -> "trail.broken." + found.code());
        System.out.println(format(
                place.orElse("trail.whole"),
                String.valueOf(verdict.broken().map(found -> found.place()).orElse(verdict.sealed())),
                String.valueOf(verdict.heads())));
        System.out.println(format("trail.waiting", String.valueOf(verdict.waiting())));
    }

    private int export(Path file, Settings settings) throws IOException {
        var format = Arrays.stream(ExportFormat.values())
                .filter(known -> file.toString().endsWith("." + known.suffix()))
                .findFirst();
        if (format.isEmpty()) {
            complain("trail.command.suffix", file.toString());
            return UNUSABLE;
        }
        return on(settings, database -> {
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                write(
                        Ledger.of(JdbcClient.create(database), new DataSourceTransactionManager(database)),
                        out,
                        format.get());
            }
            System.out.println(format("trail.command.exported", file.toString()));
            return WHOLE;
        });
    }

    private static void write(Ledger ledger, BufferedWriter out, ExportFormat format) throws IOException {
        out.write(format.head());
        ledger.exportAll(entry -> {
            try {
                out.write(format.line(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the running office keeps them, by the settings in its data folder. */
    private static TrailFolders folders(Settings settings) throws IOException {
        var properties = new Properties();
        var file = settings.data().resolve(SETTINGS);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var usual = TrailFolders.within(settings.data());
        return new TrailFolders(
                Path.of(properties.getProperty(
                        "gongkai.trail.heads", usual.heads().toString())),
                Path.of(properties.getProperty("gongkai.trail.key", usual.key().toString())));
    }

    private String format(String key, Object... args) {
        return MessageFormat.format(words.getString(key), args);
    }

    private void complain(String key, String found) {
        System.err.println(format(key, found));
    }
}
