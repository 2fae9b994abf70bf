package org.gongkai.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table kept with the program, its fields parted by tabs. */
public final class Sheet {
    private Sheet() {}

    /**
     * All rows.
     *
     * @param name such as {@code demo/items}
     */
    public static List<List<String>> rows(String name) {
        return new String(bytes(name + ".tsv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** A whole file kept with the program, such as {@code demo/items.tsv}. */
    public static byte[] bytes(String name) {
        try (var stream = Sheet.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
