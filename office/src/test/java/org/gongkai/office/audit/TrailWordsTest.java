package org.gongkai.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.pages.TrailWords;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrailWordsTest {
    private static final String SAMPLE_YEAR = " from trail_entry where legal_day < '2022-01-10'";

    private final TrailWords words = new TrailWords(OfficeServer.bean(MessageSource.class));
    private final JdbcClient jdbc = OfficeServer.bean(JdbcClient.class);

    @Test
    void everything_recorded_in_the_sample_year_has_words_of_its_own() {
        jdbc.sql("select distinct thing, action" + SAMPLE_YEAR)
                .query((row, n) -> words.thing(row.getString("thing"))
                        + words.action(row.getString("thing"), row.getString("action")))
                .list()
                .forEach(said -> assertThat(said).isNotEmpty().doesNotContain("代码"));
        var when = OfficeServer.bean(Trail.class).now();
        jdbc.sql("select distinct thing, thing_id, fields" + SAMPLE_YEAR + " and fields <> ''")
                .query((row, n) -> new org.gongkai.office.trail.Entry(
                        1, when.at(), when.day(), 1, 1, "item", 1, "save", row.getString("fields")))
                .list()
                .forEach(entry -> assertThat(words.fields(entry)).isNotEmpty().doesNotContain("代码"));
    }

    @Test
    void everything_that_the_program_can_record_has_words_of_its_own() throws IOException {
        var recorded = Pattern.compile("trail\\.record\\((?:[^;]*?)\"([a-z-]+)\",\\s*[\\w.()]+,\\s*\"([a-z-]+)\"");
        var seen = 0;
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = recorded.matcher(Files.readString(source));
                for (; found.find(); seen++) {
                    assertThat(words.thing(found.group(1)) + words.action(found.group(1), found.group(2)))
                            .as(source.toString())
                            .doesNotContain("代码");
                }
            }
        }
        assertThat(seen).isGreaterThan(30);
    }

    @Test
    void what_has_no_words_yet_is_still_said_in_a_sentence() {
        assertThat(words.thing("spaceship")).isEqualTo("其他事项（代码 spaceship）");
        assertThat(words.action("item", "land")).isEqualTo("其他操作（代码 land）");
        assertThat(words.action("spaceship", "add")).isEqualTo("新增");
    }
}
