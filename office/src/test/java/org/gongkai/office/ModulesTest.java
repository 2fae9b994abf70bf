package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final Pattern KEY = Pattern.compile("f\\.t\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\(Refusal\\.Kind\\.[A-Z_]+,|Kind\\.[A-Z_]+,|Optional\\.of\\(|(?=\"setup-[a-z]+\"\\)))\\s*\"([a-z-]+)\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void modules_use_only_what_they_may() {
        ApplicationModules.of(Gongkai.class).verify();
    }

    @Test
    void every_key_a_page_uses_has_words_and_no_page_has_words_of_its_own() throws IOException {
        var bundle = ResourceBundle.getBundle("messages.office");
        var missing = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/jte"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(page);
                assertThat(CHINESE.matcher(text).find()).as("words in %s", page).isFalse();
                KEY.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !bundle.containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_refusal_has_words() throws IOException {
        var bundle = ResourceBundle.getBundle("messages.office");
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                REFUSAL.matcher(Files.readString(source))
                        .results()
                        .map(found -> "problem." + found.group(1))
                        .filter(key -> !bundle.containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_form_that_changes_something_carries_the_token() throws IOException {
        try (var pages = Files.walk(Path.of("src/main/jte"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(page);
                assertThat(text.split("<form", -1).length)
                        .as("forms of %s", page)
                        .isEqualTo(text.split("f\\.csrfToken\\(\\)", -1).length);
            }
        }
    }
}
