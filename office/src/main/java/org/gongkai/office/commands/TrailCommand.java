package org.gongkai.office.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.trail.ExportFormat;
import org.gongkai.office.trail.Ledger;
import org.gongkai.office.trail.TrailFolders;
import org.gongkai.office.trail.Verdict;
import org.gongkai.office.trail.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai trail verify|export}, beside a running office or without one. */
@Command(
        name = "trail",
        mixinStandardHelpOptions = true,
        subcommands = {TrailCommand.Verify.class, TrailCommand.Export.class})
final class TrailCommand implements Runnable {
    private static final String MESSAGES = "messages.trail";
    private static final String SETTINGS = "gongkai.properties";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Recomputes the chain: 0 where it is whole, 1 where it is broken. */
    @Command(name = "verify", mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @CommandLine.Mixin
        private Place place = new Place();

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            var folders = folders(place.data("office"));
            var verdict = place.runningOrNot(owner -> {
                var database = Place.database(owner);
                return Verifier.of(JdbcClient.create(database), folders, new DataSourceTransactionManager(database))
                        .verify();
            });
            tell(verdict);
            return verdict.broken().isPresent() ? 1 : 0;
        }

        private void tell(Verdict verdict) {
            var out = spec.commandLine().getOut();
            var key = verdict.broken().map(found -> "trail.broken." + found.code());
            out.println(Words.in(
                    MESSAGES,
                    key.orElse("trail.whole"),
                    verdict.broken().map(found -> found.place()).orElse(verdict.sealed()),
                    verdict.heads()));
            out.println(Words.in(MESSAGES, "trail.waiting", verdict.waiting()));
        }
    }

    /** Writes all entries with their hashes; the ending of the file's name chooses the form. */
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", descriptionKey = "trail-file")
        private Path file = Path.of("");

        @CommandLine.Mixin
        private Place place = new Place();

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            var format = Arrays.stream(ExportFormat.values())
                    .filter(known -> file.toString().endsWith("." + known.suffix()))
                    .findFirst()
                    .orElseThrow(() -> new Unusable("trail-suffix", file));
            place.runningOrNot(owner -> {
                var database = Place.database(owner);
                var ledger = Ledger.of(JdbcClient.create(database), new DataSourceTransactionManager(database));
                try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    write(ledger, out, format);
                }
                return 0;
            });
            spec.commandLine().getOut().println(Words.in(MESSAGES, "trail.command.exported", file));
            return 0;
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
    }

    /** Where the running office keeps them, by the settings in its data folder. */
    static TrailFolders folders(Path data) throws IOException {
        var properties = new Properties();
        var file = data.resolve(SETTINGS);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var usual = TrailFolders.within(data);
        return new TrailFolders(
                Path.of(properties.getProperty(
                        "gongkai.trail.heads", usual.heads().toString())),
                Path.of(properties.getProperty("gongkai.trail.key", usual.key().toString())));
    }
}
