package org.gongkai.office.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gongkai.office.Refusal;
import org.gongkai.office.database.Unusable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The office's command line. Exit 0: done; 2: a sentence says what keeps it from being done. */
@Command(
        name = "gongkai",
        resourceBundle = Words.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportSiteCommand.class,
            ExportBundleCommand.class,
            ImportBundleCommand.class,
            CalendarCommand.class,
            ReindexCommand.class,
            TrailCommand.class,
            InstallServiceCommand.class
        })
public final class Main implements Runnable {
    private static final int UNUSABLE = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs a command; a server goes on when this returns. */
    public static void main(String... args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var code = run(out, err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(40)
                .setParameterExceptionHandler(Main::badArguments)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    private static int badArguments(CommandLine.ParameterException e, String... args) {
        var command = e.getCommandLine();
        command.getErr().println(Words.of("arguments.bad", String.valueOf(e.getMessage())));
        command.getErr()
                .println(Words.of("arguments.help", command.getCommandSpec().qualifiedName()));
        return UNUSABLE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(sentence(e));
        if ("1".equals(System.getenv("GONGKAI_DEBUG"))) {
            e.printStackTrace(command.getErr());
        }
        return UNUSABLE;
    }

    private static String sentence(Exception e) {
        // what keeps a part of the office from starting comes wrapped
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Unusable unusable) {
                return Words.of("unusable." + unusable.code(), unusable.args().toArray());
            }
        }
        if (e instanceof Refusal refusal) {
            return Words.in(
                    "messages.deadlines",
                    "problem." + refusal.code(),
                    refusal.args().toArray());
        }
        return Words.of("unusable.bug", root(e));
    }

    private static String root(Throwable e) {
        var at = e;
        for (var below = at.getCause(); below != null; below = below.getCause()) {
            at = below;
        }
        return at.getClass().getSimpleName() + ": " + at.getMessage();
    }
}
