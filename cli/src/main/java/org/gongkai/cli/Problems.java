package org.gongkai.cli;

import java.util.Locale;
import java.util.Map;
import org.gongkai.report.check.Message;
import org.gongkai.report.check.Messages;
import picocli.CommandLine;

/** Turns what went wrong into a sentence; nobody sees a stack trace unless they ask for it with GONGKAI_DEBUG=1. */
final class Problems {
    static final int UNUSABLE = 2;

    private Problems() {}

    /** A refusal with its own sentence. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** A refusal of the library: its sentence with its code. */
    static String sentence(Message problem, Locale locale) {
        return Messages.in(locale).text(problem) + " [" + problem.key().replace(".problem.", ".") + "]";
    }

    static int badArguments(CommandLine.ParameterException e, String[] args) {
        var command = e.getCommandLine();
        var err = command.getErr();
        err.println(Words.text("cli.bad_arguments", String.valueOf(e.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println(Words.text("cli.see_help", command.getCommandSpec().qualifiedName()));
        return UNUSABLE;
    }

    static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (e instanceof Refused) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
        err.println(Words.text("cli.bug", e.getClass().getSimpleName()));
        if (debug(System.getenv())) {
            e.printStackTrace(err);
        }
        return UNUSABLE;
    }

    private static boolean debug(Map<String, String> environment) {
        return "1".equals(environment.get("GONGKAI_DEBUG"));
    }
}
