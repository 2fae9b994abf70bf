package org.gongkai.office.commands;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.office.Gongkai;
import org.gongkai.office.PublicSide;
import org.gongkai.office.Role;
import org.gongkai.office.Settings;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Unusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai serve}: the office itself, or only what the public sees of it. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    static final String DEFAULT_PORT = "8080";

    @CommandLine.Mixin
    private Place place = new Place();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", defaultValue = DEFAULT_PORT)
    private String port = DEFAULT_PORT;

    @Option(names = "--role", paramLabel = "office|portal", descriptionKey = "role", defaultValue = "office")
    private Role role = Role.OFFICE;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var data = place.data("office");
        if (role == Role.OFFICE) {
            Gongkai.start(new Settings(false, Ports.port(port), data, Optional.empty(), place.url()));
        } else {
            var url = place.url().orElseThrow(() -> new Unusable("portal-needs-url"));
            var log = Map.of(
                    "logging.file.name", data.resolve("logs/portal.jsonl").toString());
            var portal = PublicSide.start(Access.external(url), data, Ports.port(port), log);
            spec.commandLine().getOut().println(Words.of("portal.ready", PublicSide.port(portal)));
        }
        return 0;
    }
}
