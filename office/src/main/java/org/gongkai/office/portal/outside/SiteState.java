package org.gongkai.office.portal.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A site as it was written, or as far as it was read anew.
 *
 * @param marks empty where there is none yet
 * @param pages by address
 */
record SiteState(Optional<SiteMarks> marks, Map<String, SiteEntry> pages) {
    static SiteState none() {
        return new SiteState(Optional.empty(), new TreeMap<>());
    }

    /** What a file holds, to its last whole line; nothing where there is no file or it is of another form. */
    static SiteState read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return none();
        }
        var head = new ArrayList<String>();
        var pages = new TreeMap<String, SiteEntry>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var entry = SiteEntry.read(line);
                if (entry.isPresent()) {
                    pages.put(entry.get().address(), entry.get());
                } else if (pages.isEmpty()) {
                    head.add(line);
                }
            }
        }
        var marks = SiteMarks.read(head);
        return marks.isEmpty() ? none() : new SiteState(marks, pages);
    }

    void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (var line : marks.orElseThrow().lines()) {
                out.write(line + "\n");
            }
            for (var entry : pages.values()) {
                out.write(entry.line() + "\n");
            }
        }
    }
}
