package org.gongkai.office.commands;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.office.Gongkai;
import org.gongkai.office.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai serve}: the office itself. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    static final String DEFAULT_PORT = "8080";

    @CommandLine.Mixin
    private Place place = new Place();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", defaultValue = DEFAULT_PORT)
    private String port = DEFAULT_PORT;

    @Override
    public Integer call() throws IOException {
        Gongkai.start(new Settings(false, Ports.port(port), place.data("office"), Optional.empty(), place.url()));
        return 0;
    }
}
