package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.gongkai.office.PublicSide;
import org.gongkai.office.backup.Version;
import org.gongkai.office.portal.outside.SiteExport;
import org.gongkai.office.portal.outside.SiteExport.Extent;
import org.gongkai.office.portal.outside.SiteExport.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai export-site}: the portal as files, from a process that reads published data only. */
@Command(name = "export-site", mixinStandardHelpOptions = true)
final class ExportSiteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", descriptionKey = "site-dir")
    private Path folder = Path.of("");

    @Option(names = "--address", paramLabel = "URL", descriptionKey = "site-address")
    private @Nullable String address;

    @Option(names = "--all", descriptionKey = "site-all")
    private boolean all;

    @CommandLine.Mixin
    private Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var site = folder.toAbsolutePath().normalize();
        var settings = new HashMap<String, String>();
        settings.put("logging.config", "classpath:logback.xml"); // that file is the running office's
        settings.put("gongkai.search", "false"); // no file answers a search
        if (address != null) {
            settings.put("gongkai.portal.address", address);
        }
        var line = new ProgressLine(spec.commandLine().getErr());
        var summary = place.runningOrNot(owner -> {
            try (var portal = PublicSide.start(owner, place.data("office"), 0, settings)) {
                return portal.getBean(SiteExport.class)
                        .into(
                                site,
                                Version.ofProgram(),
                                all ? Extent.ALL : Extent.CHANGES,
                                (pages, at) -> line.show(Words.of("export.progress", pages, at)));
            }
        });
        line.clear();
        spec.commandLine().getOut().println(sentence(site, summary));
        return 0;
    }

    private static String sentence(Path site, Summary summary) {
        return Words.of(
                summary.isSame() ? "export.same" : "export.done",
                site,
                summary.files(),
                summary.added(),
                summary.changed(),
                summary.removed(),
                summary.change());
    }
}
