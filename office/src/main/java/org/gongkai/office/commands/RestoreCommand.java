package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.office.backup.Restore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai restore}: a backup into an empty office. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "restore-file")
    private Path file = Path.of("");

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var backup = file.toAbsolutePath();
        Restore.check(backup);
        var folder = place.data("office");
        var manifest = place.alone(owner -> new Restore(owner, folder.resolve("files")).from(backup));
        spec.commandLine()
                .getOut()
                .println(Words.of(
                        "restore.done",
                        folder,
                        manifest.taken(),
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().size()));
        return 0;
    }
}
