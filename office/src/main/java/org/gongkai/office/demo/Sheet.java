package org.gongkai.office.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table kept with the program, its fields parted by tabs. */
final class Sheet {
    private Sheet() {}

    static List<List<String>> rows(String name) {
        try (var stream = Sheet.class.getResourceAsStream("/demo/" + name + ".tsv")) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
