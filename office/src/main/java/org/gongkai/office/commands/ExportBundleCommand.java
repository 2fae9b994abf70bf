package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gongkai.office.bundle.BundleExport;
import org.gongkai.office.bundle.InwardExport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai export-bundle}: what is published in one signed file, while the office works. */
@Command(name = "export-bundle", mixinStandardHelpOptions = true)
final class ExportBundleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "bundle-new-file")
    private Path file = Path.of("");

    @Option(names = "--inward", descriptionKey = "bundle-inward-out")
    private boolean inward;

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var data = place.data("office");
        if (inward) {
            return inward(data);
        }
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

    private int inward(Path data) {
        var export = new InwardExport(data, Clock.systemUTC());
        var manifest = export.writeTo(file.toAbsolutePath());
        spec.commandLine()
                .getOut()
                .println(Words.of(
                        "bundle.inward-exported",
                        file.toAbsolutePath(),
                        manifest.files().size(),
                        export.publicKey()));
        return 0;
    }
}
