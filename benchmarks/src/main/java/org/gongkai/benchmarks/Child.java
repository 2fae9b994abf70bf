package org.gongkai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is timed and watched. */
final class Child {
    private static final String PEAK = "VmHWM:";

    private Child() {}

    /**
     * What a process took.
     *
     * @param cpuSeconds time on all processors, which the load of the machine changes little
     * @param peakMb largest resident memory, 0 where the system does not tell
     */
    record Result(double seconds, double cpuSeconds, long peakMb, int code) {}

    /** Runs a command with its output thrown away. */
    static Result run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        var cpu = Duration.ZERO;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(process.pid()));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        return new Result((System.nanoTime() - start) / 1e9, cpu.toMillis() / 1e3, peak >> 10, process.exitValue());
    }

    /** In kB. */
    private static long peakOf(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or the system has no such file
        }
    }
}
