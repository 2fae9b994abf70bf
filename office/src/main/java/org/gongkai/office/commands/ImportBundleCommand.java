package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.gongkai.office.bundle.BundleImport;
import org.gongkai.office.bundle.InwardImport;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.trail.SigningKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai import-bundle}: a bundle into the database of a portal outside, while the portal works. */
@Command(name = "import-bundle", mixinStandardHelpOptions = true)
final class ImportBundleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "bundle-file")
    private Path file = Path.of("");

    @Option(names = "--trust", paramLabel = "KEYFILE", descriptionKey = "bundle-trust", required = true)
    private Path trust = Path.of("");

    @Option(names = "--inward", descriptionKey = "bundle-inward-in")
    private boolean inward;

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (inward) {
            return inward();
        }
        var url = place.url().orElseThrow(() -> new Unusable("bundle-needs-url"));
        var data = place.data("office");
        var manifest =
                new BundleImport(Access.external(url), data, trusted(), Clock.systemUTC()).from(file.toAbsolutePath());
        spec.commandLine()
                .getOut()
                .println(Words.of(
                        "bundle.imported",
                        String.valueOf(manifest.number()),
                        manifest.created(),
                        manifest.rows(),
                        manifest.files().size()));
        return 0;
    }

    private int inward() throws IOException {
        var taken = place.runningOrNot(
                owner -> new InwardImport(owner, trusted(), Clock.systemUTC()).from(file.toAbsolutePath()));
        spec.commandLine()
                .getOut()
                .println(Words.of("bundle.inward-imported", taken.submissions(), taken.added(), taken.problems()));
        return 0;
    }

    private SigningKey trusted() {
        try {
            return SigningKey.trusted(trust.toAbsolutePath());
        } catch (IOException e) {
            throw new Unusable("bundle-no-trust", trust.toAbsolutePath()).because(e);
        }
    }
}
