package org.gongkai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.report.variants.Variant;

/** The reports that are measured: real ones where the corpus lies beside the repository, invented ones anywhere. */
final class Samples {
    /** Web pages in varied markup. */
    static final String INVENTED = "invented";

    private static final int PAGES = 20;

    private Samples() {}

    /** The sets: each page of the corpus by its name, and the invented ones. */
    static List<String> sets(Path home) throws IOException {
        var sets = new ArrayList<String>();
        var reports = corpus(home);
        if (Files.isDirectory(reports)) {
            try (Stream<Path> files = Files.list(reports)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".html"))
                        .sorted()
                        .forEach(sets::add);
            }
        }
        sets.add(INVENTED);
        return sets;
    }

    static List<byte[]> pages(Path home, String set) throws IOException {
        if (!set.equals(INVENTED)) {
            return List.of(Files.readAllBytes(corpus(home).resolve(set)));
        }
        var pages = new ArrayList<byte[]>();
        for (int seed = 1; seed <= PAGES; seed++) {
            pages.add(Variant.html(seed, new Random(seed)).bytes());
        }
        return pages;
    }

    private static Path corpus(Path home) {
        return home.resolve("../shared/corpus/reports").normalize();
    }

    /** Writes so many reports of every form into a folder. */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int seed = 1; seed <= count; seed++) {
            var variant = Variant.of(seed);
            Files.write(folder.resolve("%05d-%s".formatted(seed, variant.name())), variant.bytes());
        }
    }
}
