package org.gongkai.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** {@code gongkai report check DIR} over many files: how fast, and that memory does not grow with their number. */
final class Directory {
    private static final int FEW = 500;
    private static final int MANY = 5_000;

    private Directory() {}

    static void print(Path home) throws Exception {
        System.out.println("\n2. A directory of generated reports (web pages and text), checked by the command");
        var folder = Files.createTempDirectory("gongkai-benchmark");
        try {
            var few = run(home, folder, FEW);
            var many = run(home, folder, MANY);
            System.out.printf(
                    "   time for a file at %d against %d files: ratio %.2f, processor time %.2f (linear: at most about 1)%n",
                    MANY,
                    FEW,
                    (many.seconds() / MANY) / (few.seconds() / FEW),
                    (many.cpuSeconds() / MANY) / (few.cpuSeconds() / FEW));
            System.out.printf(
                    "   peak memory of the process at %d against %d files: ratio %.2f%n",
                    MANY, FEW, (double) many.peakMb() / few.peakMb());
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static Child.Result run(Path home, Path folder, int count) throws Exception {
        var reports = folder.resolve(Integer.toString(count));
        Samples.write(reports, count);
        var result = Child.run(List.of(home.resolve("gongkai").toString(), "report", "check", reports.toString()));
        System.out.printf(
                "   %,d files: %.1f s, %.0f reports a second; %.1f s of processor time, peak %d MB resident, exit %d%n",
                count, result.seconds(), count / result.seconds(), result.cpuSeconds(), result.peakMb(), result.code());
        return result;
    }
}
