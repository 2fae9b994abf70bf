package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void both_languages_define_the_same_keys() throws Exception {
        assertThat(keys("en")).isEqualTo(keys("zh"));
    }

    @Test
    void every_key_used_is_defined_and_every_key_defined_is_used() throws Exception {
        var source = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                source.append(Files.readString(file));
            }
        }
        var used = new TreeSet<String>();
        var matcher = Pattern.compile("\"((?:cli|severity|place|check|show|deadline|compare|merge|screen)\\.[a-z_]+)\"")
                .matcher(source);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        used.add("show.requests");
        used.add("show.disputes");
        assertThat(keys("zh")).isEqualTo(used);
    }

    private static Set<String> keys(String language) throws Exception {
        var properties = new Properties();
        try (var in =
                Objects.requireNonNull(WordsTest.class.getResourceAsStream("messages_" + language + ".properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
