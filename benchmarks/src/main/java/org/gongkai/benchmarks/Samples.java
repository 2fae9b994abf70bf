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
    private static final int INVENTED = 20;

    private Samples() {}

    /** Web pages of the corpus, empty where it is absent. */
    static List<byte[]> corpus(Path home) throws IOException {
        var reports = home.resolve("../shared/corpus/reports").normalize();
        var pages = new ArrayList<byte[]>();
        if (Files.isDirectory(reports)) {
            try (Stream<Path> files = Files.list(reports)) {
                for (var file : files.filter(f -> f.toString().endsWith(".html"))
                        .sorted()
                        .toList()) {
                    pages.add(Files.readAllBytes(file));
                }
            }
        }
        return pages;
    }

    /** Web pages in varied markup. */
    static List<byte[]> invented() {
        var pages = new ArrayList<byte[]>();
        for (int seed = 1; seed <= INVENTED; seed++) {
            pages.add(Variant.html(seed, new Random(seed)).bytes());
        }
        return pages;
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
