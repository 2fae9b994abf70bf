package org.gongkai.office.commands;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.office.Gongkai;
import org.gongkai.office.Settings;
import org.gongkai.office.database.Unusable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai demo}: an invented district with a year of work, on a day that can be set. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @CommandLine.Mixin
    private Place place = new Place();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", defaultValue = ServeCommand.DEFAULT_PORT)
    private String port = ServeCommand.DEFAULT_PORT;

    @Option(names = "--today", paramLabel = "YYYY-MM-DD", descriptionKey = "today")
    private @Nullable String today;

    @Override
    public Integer call() throws IOException {
        Gongkai.start(new Settings(true, Ports.port(port), place.data("demo"), Optional.of(day()), place.url()));
        return 0;
    }

    private LocalDate day() {
        if (today == null) {
            return Settings.DEMO_DAY;
        }
        try {
            return LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new Unusable("bad-day", today).because(e);
        }
    }
}
