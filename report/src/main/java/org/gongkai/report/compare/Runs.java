package org.gongkai.report.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The runs of characters in a text, each as a 64-bit hash, sorted. Two different runs with one hash would count as
 * equal; among a million runs that happens once in ten million comparisons of texts.
 */
final class Runs {
    private final long[] sorted;

    private Runs(long[] sorted) {
        this.sorted = sorted;
    }

    static Runs of(List<String> pieces) {
        return new Runs(pieces.stream().flatMapToLong(Runs::hashes).sorted().toArray());
    }

    static Runs ofAll(List<Runs> parts) {
        return new Runs(parts.stream()
                .flatMapToLong(p -> Arrays.stream(p.sorted))
                .sorted()
                .toArray());
    }

    private static LongStream hashes(String piece) {
        return LongStream.rangeClosed(0, (long) piece.length() - OwnText.RUN).map(from -> hash(piece, (int) from));
    }

    private static long hash(String text, int from) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < from + OwnText.RUN; i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    int count() {
        return sorted.length;
    }

    /** How many runs stand in both, a run that stands there several times as often as in the text with fewer. */
    int shared(Runs other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                shared++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
