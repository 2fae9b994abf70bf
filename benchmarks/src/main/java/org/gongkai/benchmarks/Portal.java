package org.gongkai.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Pages of the portal, the question whether they still hold included, against a page of fixed bytes from the same server
 * and against nginx with the same bytes.
 */
public final class Portal {
    private static final int READERS = 4;
    private static final int TURNS = 9;
    private static final long TURN_MILLIS = 1_000;
    private static final int WARM_UP = 20;
    static final String ITEM = "/p/hepinglu/i/5";
    private static final String LIST = "/p/hepinglu/c/emergency";
    /** Each reading is that of a new visitor, for whom the form begins a session. */
    private static final String FORM = "/p/hepinglu/request";

    private Portal() {}

    /** This part alone; the folder of the repository. */
    public static void main(String[] args) throws Exception {
        print(Path.of(args[0]).toAbsolutePath().normalize());
    }

    static void print(Path home) throws Exception {
        System.out.printf(
                "%n7. Pages of the portal: %d readers without pause, %d s of warm-up, then %d turns of %d s, medians%n",
                READERS, WARM_UP, TURNS, 1);
        var folder = Files.createTempDirectory("gongkai-benchmark");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            byte[] item;
            byte[] list;
            byte[] form;
            try (var first = Server.office(home, folder)) {
                item = first.get(ITEM);
                list = first.get(LIST);
                form = first.get(FORM);
            }
            try (var server = Server.office(home, folder, item.length, list.length, form.length)) {
                var speeds = speeds(
                        server,
                        ITEM,
                        LIST,
                        FORM,
                        PortalServer.CONSTANT + item.length,
                        PortalServer.CONSTANT + list.length,
                        PortalServer.CONSTANT + form.length);
                tell("item page", item.length, speeds[0], "a constant page", speeds[3], " (goal: at least 0.8)");
                tell("list page", list.length, speeds[1], "a constant page", speeds[4], " (goal: at least 0.8)");
                tell("application form", form.length, speeds[2], "a constant page", speeds[5], "");
                inProcessorTime(server, folder, item.length, list.length);
                againstNginx(folder, item, list, speeds);
            }
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    /** What other work on the machine changes little: the time that server and database take for an answer. */
    private static void inProcessorTime(Server server, Path folder, int item, int list) throws Exception {
        var database = Long.parseLong(Files.readAllLines(folder.resolve("office/data/postmaster.pid"))
                .get(0)
                .strip());
        var paths = List.of(ITEM, LIST, PortalServer.CONSTANT + item, PortalServer.CONSTANT + list);
        var micros = new double[paths.size()][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int n = 0; n < micros.length; n++) {
                var before = processorMicros(server, database);
                var answers = turn(server, paths.get(n), TURN_MILLIS) * TURN_MILLIS / 1000;
                micros[n][turn] = (processorMicros(server, database) - before) / answers;
            }
        }
        for (int n = 0; n < 2; n++) {
            System.out.printf(
                    "   %s: %.0f microseconds of the processors an answer, database included; a constant page: %.0f; ratio"
                            + " %.2f%n",
                    paths.get(n), median(micros[n]), median(micros[n + 2]), median(micros[n + 2]) / median(micros[n]));
        }
    }

    private static double processorMicros(Server server, long database) {
        var postgres = ProcessHandle.of(database).orElseThrow();
        return Stream.concat(Stream.of(server.process().toHandle(), postgres), postgres.descendants())
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum()
                / 1e3;
    }

    private static void againstNginx(Path folder, byte[] item, byte[] list, double[] speeds) throws Exception {
        var nginx = Server.nginx(folder, Map.of("item.html", item, "list.html", list));
        if (nginx.isEmpty()) {
            System.out.println("   nginx is not installed: not compared with it");
            return;
        }
        try (var server = nginx.get()) {
            var files = speeds(server, "/item.html", "/list.html");
            tell("item page", item.length, speeds[0], "nginx with the same bytes", files[0], "");
            tell("list page", list.length, speeds[1], "nginx with the same bytes", files[1], "");
        }
    }

    private static void tell(String page, int size, double speed, String peer, double peers, String goal) {
        System.out.printf(
                "   %s (%,d bytes): %,.0f a second; %s: %,.0f; ratio %.2f%s%n",
                page, size, speed, peer, peers, speed / peers, goal);
    }

    /** Answers a second for each address, measured in turns. */
    private static double[] speeds(Server server, String... paths) throws Exception {
        for (var path : paths) {
            turn(server, path, WARM_UP * 1000L / paths.length);
        }
        var turns = new double[paths.length][TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int n = 0; n < paths.length; n++) {
                turns[n][turn] = turn(server, paths[n], TURN_MILLIS);
            }
        }
        return Arrays.stream(turns).mapToDouble(Portal::median).toArray();
    }

    private static double turn(Server server, String path, long millis) throws Exception {
        var pool = Executors.newFixedThreadPool(READERS);
        try {
            long end = System.nanoTime() + millis * 1_000_000;
            var readers = Collections.<Callable<Integer>>nCopies(READERS, () -> {
                try (var reader = new Reader(server.port())) {
                    int answers = 0;
                    for (; System.nanoTime() < end; answers++) {
                        reader.get(path);
                    }
                    return answers;
                }
            });
            int answers = 0;
            for (var reader : pool.invokeAll(readers)) {
                answers += reader.get();
            }
            return answers * 1000.0 / millis;
        } finally {
            pool.shutdown();
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
