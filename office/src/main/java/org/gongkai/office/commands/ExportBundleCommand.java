package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gongkai.office.bundle.BundleExport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai export-bundle}: what is published in one signed file, while the office works. */
@Command(name = "export-bundle", mixinStandardHelpOptions = true)
final class ExportBundleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "bundle-new-file")
    private Path file = Path.of("");

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var data = place.data("office");
        var key = TrailCommand.folders(data).key();
        var manifest = place.runningOrNot(
                owner -> new BundleExport(owner, data, key, Clock.systemUTC()).writeTo(file.toAbsolutePath()));
        spec.commandLine()
                .getOut()
                .println(Words.of(
                        "bundle.exported",
                        file.toAbsolutePath(),
                        String.valueOf(manifest.number()),
                        manifest.rows(),
                        manifest.files().size()));
        return 0;
    }
}
