package org.gongkai.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real reports kept beside the repository; tests that need them are skipped where they are absent. */
public final class SharedCorpus {
    private SharedCorpus() {}

    /** A file of the corpus, such as {@code reports/suqian_2023.html}. */
    public static Path file(String name) {
        var file = root().map(root -> root.resolve("corpus").resolve(name)).filter(Files::exists);
        Assumptions.assumeTrue(file.isPresent(), "no corpus here: " + name);
        return file.orElseThrow();
    }

    private static Optional<Path> root() {
        return Stream.of(
                        System.getProperty("gongkai.shared"),
                        System.getenv("GONGKAI_SHARED"),
                        "../shared",
                        "../../shared")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
