package org.gongkai.office.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.office.Gongkai;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.deadlines.Holidays;
import org.gongkai.office.deadlines.NoticeFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai calendar import}: a new holiday notice, and what it moves. */
@Command(name = "calendar", mixinStandardHelpOptions = true, subcommands = CalendarCommand.Import.class)
final class CalendarCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Takes the notice. */
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", descriptionKey = "notice-file")
        private Path file = Path.of("");

        @CommandLine.Mixin
        private Place place = new Place();

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            var layer = NoticeFile.read(bytes());
            place.runningOrNot(owner -> {
                try (var office = Gongkai.withoutPages(owner, place.data("office"))) {
                    var holidays = office.getBean(Holidays.class);
                    tell(spec.commandLine().getOut(), holidays, holidays.adopt(layer, Optional.empty()));
                }
                return 0;
            });
            return 0;
        }

        private byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new Unusable("no-notice", file).because(e);
            }
        }

        private static void tell(PrintWriter out, Holidays holidays, long layer) {
            var moved = holidays.movedBy(layer);
            out.println(Words.of("import.adopted", Holidays.SECONDS, moved.size()));
            moved.forEach(one -> out.println(Words.of(
                    "import.moved",
                    Words.in(
                            "messages.deadlines",
                            "calendar.thing." + one.clock().thing(),
                            one.clock().thingId()),
                    one.before(),
                    one.after())));
        }
    }
}
