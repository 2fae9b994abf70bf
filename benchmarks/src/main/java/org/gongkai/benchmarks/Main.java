package org.gongkai.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints every figure in one run; {@code ./gongkai benchmark} starts it with the folder of the repository, and with the
 * numbers of items to search in, where any are given.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        var home = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize();
        var load = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "Java %s, %d processors, load %.1f before the run%n",
                Runtime.version(), load.getAvailableProcessors(), load.getSystemLoadAverage());
        Child.run(List.of(home.resolve("gongkai").toString(), "--version")); // builds where need be
        OneReport.print(home);
        Directory.print(home);
        StartUp.print(home);
        Screening.print(home);
        Search.print(Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray());
        SearchAnalysis.print(home);
        Portal.print(home);
    }
}
