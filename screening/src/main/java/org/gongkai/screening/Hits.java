package org.gongkai.screening;

import java.util.Arrays;

/** The context words of a text by place, in order of their beginnings. */
final class Hits {
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private long[] categories = new long[32];
    private int[] indexes = new int[32];
    private int size;

    void add(int start, int end, long mask, int index) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            categories = Arrays.copyOf(categories, size * 2);
            indexes = Arrays.copyOf(indexes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        categories[size] = mask;
        indexes[size++] = index;
    }

    int size() {
        return size;
    }

    int start(int hit) {
        return starts[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    int index(int hit) {
        return indexes[hit];
    }

    boolean is(int hit, long mask) {
        return (categories[hit] & mask) != 0;
    }

    /** Whether a word of these categories lies wholly between two places. */
    boolean within(int from, int to, long mask) {
        return first(from, to, mask) >= 0;
    }

    /** The first word of these categories wholly between two places, -1 where there is none. */
    int first(int from, int to, long mask) {
        for (int hit = atOrAfter(from); hit < size && starts[hit] < to; hit++) {
            if (is(hit, mask) && ends[hit] <= to) {
                return hit;
            }
        }
        return -1;
    }

    /** The word of these categories that ends last at or before a place, the longest of those; -1 for none after {@code from}. */
    int lastBefore(int place, int from, long mask) {
        int best = -1;
        for (int hit = atOrAfter(place) - 1; hit >= 0 && starts[hit] >= from; hit--) {
            if (is(hit, mask)
                    && ends[hit] <= place
                    && (best < 0 || ends[hit] > ends[best] || ends[hit] == ends[best] && starts[hit] < starts[best])) {
                best = hit;
            }
        }
        return best;
    }

    /** The first word that begins at or after a place. */
    int atOrAfter(int place) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
