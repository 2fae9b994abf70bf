package org.gongkai.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param demo the demonstration with its sample year
 * @param port TCP port on loopback; 0 takes a free one
 * @param data folder that keeps the embedded database
 * @param today the set day; only with {@code demo}
 * @param databaseUrl JDBC address of an external PostgreSQL instead of the embedded one
 */
public record Settings(boolean demo, int port, Path data, Optional<LocalDate> today, Optional<String> databaseUrl) {
    /** The day the demonstration lives on: before the report of 2021 is due. */
    static final LocalDate DEMO_DAY = LocalDate.of(2022, 1, 10);

    /** The command line could not be understood; the code names the sentence to print. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String found;

        Unusable(String code, String found) {
            super(code);
            this.found = found;
        }

        String found() {
            return found;
        }
    }

    /**
     * Reads the command line.
     *
     * @throws Unusable where something is not understood
     */
    public static Settings of(String... args) throws Unusable {
        var demo = false;
        var port = 8080;
        var data = Optional.<Path>empty();
        var today = Optional.<LocalDate>empty();
        var url = Optional.<String>empty();
        for (var arg : split(args)) {
            var value = arg.contains("=") ? arg.substring(arg.indexOf('=') + 1) : "";
            switch (arg.contains("=") ? arg.substring(0, arg.indexOf('=')) : arg) {
                case "demo" -> demo = true;
                case "serve" -> demo = false;
                case "--port" -> port = port(value);
                case "--data" -> data = Optional.of(Path.of(value).toAbsolutePath());
                case "--today" -> today = Optional.of(day(value));
                case "--database-url" -> url = Optional.of(value);
                default -> throw new Unusable("unknown-option", arg);
            }
        }
        if (today.isPresent() && !demo) {
            throw new Unusable("set-day-in-production", today.get().toString());
        }
        var isDemo = demo;
        return new Settings(
                demo,
                port,
                data.orElseGet(() -> home().resolve(isDemo ? "demo" : "office")),
                demo ? Optional.of(today.orElse(DEMO_DAY)) : Optional.empty(),
                url);
    }

    /** Accepts {@code --port 80} as well as {@code --port=80}. */
    private static List<String> split(String... args) throws Unusable {
        var joined = new ArrayList<String>();
        for (var i = 0; i < args.length; i++) {
            if (args[i].startsWith("--") && !args[i].contains("=")) {
                if (i + 1 == args.length) {
                    throw new Unusable("unknown-option", args[i]);
                }
                joined.add(args[i] + "=" + args[i + 1]);
                i++;
            } else {
                joined.add(args[i]);
            }
        }
        return joined;
    }

    private static int port(String value) throws Unusable {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new Unusable("bad-port", value);
        }
        return Integer.parseInt(value);
    }

    private static LocalDate day(String value) throws Unusable {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Unusable("bad-day", value);
        }
    }

    private static Path home() {
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/lib/gongkai");
        }
        return Path.of(System.getProperty("user.home"), ".local", "share", "gongkai");
    }
}
