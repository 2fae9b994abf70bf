package org.gongkai.office;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** The floors of the house: a module calls lower floors only, never its own. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            entry("database", 0),
            entry("trail", 0),
            entry("backup", 1),
            entry("bodies", 1),
            entry("inward", 1),
            entry("files", 2),
            entry("facts", 2),
            entry("deadlines", 2),
            entry("catalogue", 2),
            entry("pages", 2),
            entry("bundle", 3),
            entry("audit", 3),
            entry("publishing", 3),
            entry("openings", 3),
            entry("ledger", 3),
            entry("annualreport", 6),
            entry("letters", 3),
            entry("channels", 4),
            entry("requests", 4),
            entry("engagement", 4),
            entry("disputes", 5),
            entry("supervision", 5),
            entry("portal", 7),
            entry("desk", 7),
            entry("demo", 8),
            entry("commands", 9));

    @Test
    void a_module_calls_lower_floors_only() {
        var modules = ApplicationModules.of(Gongkai.class);
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            assertThat(FLOORS).containsKey(name);
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .forEach(used -> assertThat(FLOORS.get(used))
                            .as("%s uses %s", name, used)
                            .isLessThan(FLOORS.get(name)));
        }
    }

    /** The keys of all bundles; a key stands in one of them only. */
    private static Set<String> words() throws IOException {
        var keys = new TreeSet<String>();
        try (var bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (var bundle : bundles.sorted().toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    assertThat(keys.add(key))
                            .as("%s stands in two bundles", key)
                            .isTrue();
                }
            }
        }
        return keys;
    }

    @Test
    void every_key_a_page_uses_has_words_and_no_page_has_words_of_its_own() throws IOException {
        var bundle = words();
        var missing = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/jte"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(page);
                assertThat(CHINESE.matcher(text).find()).as("words in %s", page).isFalse();
                KEY.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !bundle.contains(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A stream over rows keeps its connection until it is closed, and nobody closes it. */
    @Test
    void no_query_is_left_open() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gongkai.office"));
    }

    @Test
    void every_refusal_has_words() throws IOException {
        var bundle = words();
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                REFUSAL.matcher(Files.readString(source))
                        .results()
                        .map(found -> "problem." + found.group(1))
                        .filter(key -> !bundle.contains(key))
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
                assertThat(text.split("method=\"post\"", -1).length)
                        .as("forms of %s", page)
                        .isEqualTo(text.split("f\\.csrfToken\\(\\)", -1).length);
            }
        }
    }
}
