package org.gongkai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.report.check.Messages;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.read.ReadLimits;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/** Files, directories and standard input as reports. */
final class Inputs {
    private static final Set<String> READABLE =
            Set.of("html", "htm", "shtml", "txt", "md", "json", "docx", "doc", "pdf", "xlsx", "mht", "xhtml");

    private Inputs() {}

    /**
     * What came of one input.
     *
     * @param problem the sentence for the user where there is no report
     */
    record Read(
            String name,
            @Nullable AnnualReport report,
            @Nullable String problem) {}

    /** Directories are walked; files named by the user are taken whatever their name. */
    static List<String> files(List<String> arguments) {
        return files(arguments, Inputs::isCandidate);
    }

    /**
     * The same for other files than reports.
     *
     * @param candidate tells from its name whether a file found in a directory is taken
     */
    static List<String> files(List<String> arguments, Predicate<String> candidate) {
        var files = new ArrayList<String>();
        for (var argument : arguments) {
            var path = Path.of(argument);
            if (!argument.equals("-") && Files.isDirectory(path)) {
                files.addAll(walk(path, candidate));
            } else {
                files.add(argument);
            }
        }
        return files;
    }

    private static List<String> walk(Path directory, Predicate<String> candidate) {
        try (var paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> candidate.test(path.getFileName().toString()))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problems.Refused(Words.text("cli.no_directory", directory));
        }
    }

    private static boolean isCandidate(String name) {
        int dot = name.lastIndexOf('.');
        return !name.startsWith(".")
                && !name.endsWith(".truth.json")
                && dot > 0
                && READABLE.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static Read read(String name, Locale locale) {
        try {
            if (name.equals("-")) {
                return new Read("-", new ReportReader().read("-", standardInput()), null);
            }
            var path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                return new Read(name, null, Words.in(locale).of("cli.no_file"));
            }
            return new Read(name, new ReportReader().read(path), null);
        } catch (UnreadableDocument e) {
            return new Read(name, null, Messages.in(locale).text(e.problem()));
        } catch (IOException e) {
            return new Read(name, null, Words.in(locale).of("cli.not_readable"));
        }
    }

    /** Every file, in the order given; the reports know themselves by the name the user gave. */
    static List<Read> readAll(List<String> names, Locale locale) {
        return names.parallelStream()
                .map(name -> read(name, locale))
                .map(read -> new Read(
                        read.name(),
                        read.report() == null ? null : read.report().from(read.name()),
                        read.problem()))
                .toList();
    }

    private static byte[] standardInput() throws IOException {
        InputStream in = System.in;
        return in.readNBytes((int) ReadLimits.DEFAULT.bytes() + 1);
    }

    /** A report that must be there. */
    static AnnualReport need(String name, Locale locale) {
        var read = read(name, locale);
        var report = read.report();
        if (report == null) {
            throw new Problems.Refused(name + ": " + read.problem());
        }
        return report;
    }
}
