package org.gongkai.office.trail;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How sealed entries are written for an outside program; docs/trail.md describes both. No value holds a quote. */
public enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public String head() {
            return String.join(",", SealedEntry.NAMES) + "\r\n";
        }

        @Override
        public String line(SealedEntry entry) {
            return entry.values().stream()
                            .map(value -> value.contains(",") ? '"' + value + '"' : value)
                            .collect(Collectors.joining(","))
                    + "\r\n";
        }
    },
    JSON_LINES("jsonl", "application/x-ndjson;charset=UTF-8") {
        @Override
        public String head() {
            return "";
        }

        @Override
        public String line(SealedEntry entry) {
            var values = entry.values();
            return IntStream.range(0, values.size())
                    .mapToObj(
                            i -> '"' + SealedEntry.NAMES.get(i) + "\":" + json(SealedEntry.NAMES.get(i), values.get(i)))
                    .collect(Collectors.joining(",", "{", "}\n"));
        }
    };

    private static final Set<String> NUMBERS = Set.of("seq", "id", "person", "body", "thing_id");

    private final String suffix;
    private final String type;

    ExportFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    /** End of a file's name, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** What stands before the first line. */
    public abstract String head();

    public abstract String line(SealedEntry entry);

    private static String json(String name, String value) {
        return NUMBERS.contains(name) ? value : '"' + value + '"';
    }
}
