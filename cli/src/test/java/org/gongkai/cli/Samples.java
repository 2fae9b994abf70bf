package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Invented reports of two towns in a folder, and the command run there as a user runs it. */
record Samples(Path folder) {
    record Result(int code, String out, String err) {}

    /** The report of 青石镇 for 2023, with words replaced: one, other, one, other … */
    String file(String name, String... replacements) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("qingshi_2023.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException("the sample does not say " + replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(folder.resolve(name), text).toString();
    }

    static Result run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Result(code, out.toString(), err.toString());
    }
}
