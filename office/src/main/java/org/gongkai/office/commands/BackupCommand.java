package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gongkai.office.backup.Backup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai backup}: the office in one file, while it works. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "backup-file")
    private Path file = Path.of("");

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var files = place.data("office").resolve("files");
        var manifest =
                place.runningOrNot(owner -> new Backup(owner, files, Clock.systemUTC()).writeTo(file.toAbsolutePath()));
        spec.commandLine()
                .getOut()
                .println(Words.of(
                        "backup.done",
                        file.toAbsolutePath(),
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().size()));
        return 0;
    }
}
