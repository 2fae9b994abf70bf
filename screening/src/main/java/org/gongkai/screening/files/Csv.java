package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tables of values parted by commas, semicolons or tabs, with quotation marks (RFC 4180). */
final class Csv {
    private static final List<Character> SEPARATORS = List.of('\t', ',', ';');
    private static final int LINES = 20;

    private Csv() {}

    /** What parts the values: it stands equally often in nearly all of the first lines. */
    static Optional<Character> separator(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return SEPARATORS.stream()
                .filter(separator -> {
                    long first = values(lines.get(0), separator);
                    long same = lines.stream()
                            .filter(line -> values(line, separator) == first)
                            .count();
                    return first > 1 && same * 5 >= lines.size() * 4L;
                })
                .findFirst();
    }

    private static long values(String line, char separator) {
        boolean quoted = false;
        int count = 1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }

    static Grid grid(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        for (var field : fields(text, separator)) {
            row.add(field.value().replaceAll("[\\t\\r\\n]+", " "));
            if (field.endsRow()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return Grid.plain(rows);
    }

    /** The same table with each value changed; quotation marks where the value needs them. */
    static String changed(String text, char separator, CellMask cells, UnaryOperator<String> mask) {
        var out = new StringBuilder();
        int row = 0;
        int column = 0;
        for (var field : fields(text, separator)) {
            var value = mask.apply(cells.mask(Words.of("table"), row, column, field.value()));
            out.append(value.equals(field.value()) ? field.raw() : quoted(value, separator))
                    .append(field.end());
            row += field.endsRow() ? 1 : 0;
            column = field.endsRow() ? 0 : column + 1;
        }
        return out.toString();
    }

    private static String quoted(String value, char separator) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == separator);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** A value as written, with what follows it: a separator, a line end, or nothing at the end. */
    private record Field(String raw, String end) {
        boolean endsRow() {
            return end.isEmpty() || end.charAt(end.length() - 1) == '\n' || end.charAt(0) == '\r';
        }

        String value() {
            return raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"")
                    ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
                    : raw;
        }
    }

    private static List<Field> fields(String text, char separator) {
        var fields = new ArrayList<Field>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && (quoted || i == from);
            if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                boolean both = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                int to = both ? i + 2 : i + 1;
                fields.add(new Field(text.substring(from, i), text.substring(i, to)));
                i = to - 1;
                from = to;
            }
        }
        if (from < text.length()) {
            fields.add(new Field(text.substring(from), ""));
        }
        return fields;
    }
}
