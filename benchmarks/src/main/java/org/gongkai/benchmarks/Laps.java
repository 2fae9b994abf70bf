package org.gongkai.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times of the steps of some work that is done again and again. Processor time of the thread, so that a long step, which
 * other processes interrupt more often than a short one, is not the worse for it.
 */
final class Laps {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private long last;

    void start() {
        last = THREADS.getCurrentThreadCpuTime();
    }

    /** Ends a step and begins the next. */
    void lap(String step) {
        long now = THREADS.getCurrentThreadCpuTime();
        times.computeIfAbsent(step, name -> new ArrayList<>()).add(now - last);
        last = THREADS.getCurrentThreadCpuTime();
    }

    /** Forgets what was measured while the program was still warming up. */
    void clear() {
        times.clear();
    }

    /** The median of each step in microseconds, in the order of the steps. */
    Map<String, Double> medians() {
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((step, all) ->
                medians.put(step, all.stream().sorted().toList().get(all.size() / 2) / 1e3));
        return medians;
    }
}
