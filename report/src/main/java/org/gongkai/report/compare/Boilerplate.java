package org.gongkai.report.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** 套话: what every report says, from {@code boilerplate.txt}. */
final class Boilerplate {
    private static final List<Pattern> PHRASES = load();

    private Boilerplate() {}

    /**
     * The text with a line break for every standing phrase.
     *
     * @param normal letters and digits only, the body's name as 某, figures as 0
     */
    static String cut(String normal) {
        var text = normal;
        for (var phrase : PHRASES) {
            text = phrase.matcher(text).replaceAll("\n");
        }
        return text;
    }

    private static List<Pattern> load() {
        var resource = Boilerplate.class.getResourceAsStream("boilerplate.txt");
        if (resource == null) {
            throw new IllegalStateException("boilerplate.txt is missing from the library");
        }
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(line, Pattern.MULTILINE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
