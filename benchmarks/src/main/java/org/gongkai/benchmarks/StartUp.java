package org.gongkai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongkai.report.variants.Variant;

/** From the shell's prompt to the first output of {@code ./gongkai report check FILE}, against the machine's own start. */
final class StartUp {
    private static final int RUNS = 15;

    private StartUp() {}

    static void print(Path home) throws Exception {
        System.out.println("\n3. Start-up, each run a new process, files in the cache");
        var file = Files.createTempFile("gongkai-benchmark", ".html");
        Files.write(file, Variant.html(1, new Random(1)).bytes());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            double bare = median(List.of(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-version"));
            double command = median(List.of(home.resolve("gongkai").toString(), "report", "check", file.toString()));
            System.out.printf(
                    "   first output of gongkai report check: median %.0f ms of %d (goal: under 1000)%n",
                    command, RUNS);
            System.out.printf("   java -version: median %.0f ms; ratio %.1f%n", bare, command / bare);
        } finally {
            Files.delete(file);
        }
    }

    private static double median(List<String> command) throws IOException {
        var times = new ArrayList<Double>();
        firstOutput(command);
        for (int i = 0; i < RUNS; i++) {
            times.add(firstOutput(command));
        }
        Collections.sort(times);
        return times.get(RUNS / 2);
    }

    private static double firstOutput(List<String> command) throws IOException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            out.read();
            double millis = (System.nanoTime() - start) / 1e6;
            out.readAllBytes();
            return millis;
        }
    }
}
