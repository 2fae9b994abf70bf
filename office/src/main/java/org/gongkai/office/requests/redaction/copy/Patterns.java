package org.gongkai.office.requests.redaction.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many short runs of bytes that are looked for at once: the time does not grow with their number. */
final class Patterns {
    /** Bytes by which a run is known; none is shorter. */
    static final int KEY = 3;

    private static final int SLOTS = 1 << 16;

    private final boolean[] begins = new boolean[SLOTS];
    private final Map<Integer, List<byte[]>> byKey = new HashMap<>();

    Patterns(List<byte[]> patterns) {
        for (var pattern : patterns) {
            begins[two(pattern, 0)] = true;
            byKey.computeIfAbsent(key(pattern, 0), any -> new ArrayList<>()).add(pattern);
        }
    }

    /** Whether one of them stands anywhere. */
    boolean isIn(byte[] bytes) {
        for (var at = 0; at + KEY <= bytes.length; at++) {
            if (begins[two(bytes, at)] && startsAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(byte[] bytes, int at) {
        for (var pattern : byKey.getOrDefault(key(bytes, at), List.of())) {
            var matched = KEY;
            while (matched < pattern.length && at + matched < bytes.length && bytes[at + matched] == pattern[matched]) {
                matched++;
            }
            if (matched == pattern.length) {
                return true;
            }
        }
        return false;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static int key(byte[] bytes, int at) {
        return two(bytes, at) << 8 | bytes[at + 2] & 0xff;
    }
}
