package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented texts of every kind of paper that an office handles, {@code field_texts.jsonl}: with personal data in every
 * form, and the same offices' papers without any.
 */
class FieldTextsTest {
    private static final double GOAL = 0.98;
    private static final double GOAL_OF_A_KIND = 0.9;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What was found of a kind, what was missed, and what is none. */
    private static final class Count {
        private int hit;
        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();

        double recall() {
            return (double) hit / Math.max(1, hit + missed.size());
        }

        double precision() {
            return (double) hit / Math.max(1, hit + wrong.size());
        }
    }

    private static List<JsonNode> texts() {
        return Lines.of("field_texts.jsonl").stream().map(MAPPER::readTree).toList();
    }

    private static Map<String, Count> counts() {
        var counts = new TreeMap<String, Count>();
        for (var line : texts()) {
            var text = line.get("text").asString();
            var found = new ArrayList<>(Screener.standard().screen(text).stream()
                    .filter(Finding::personal)
                    .toList());
            for (var label : line.get("labels")) {
                var count = counts.computeIfAbsent(label.get("kind").asString(), kind -> new Count());
                if (found.removeIf(finding -> isSame(finding, label, text))) {
                    count.hit++;
                } else {
                    count.missed.add(line.get("id").asString() + " " + label.get("text"));
                }
            }
            for (var finding : found) {
                counts.computeIfAbsent(finding.kind(), kind -> new Count())
                        .wrong
                        .add(line.get("id").asString() + " " + finding.text());
            }
        }
        return counts;
    }

    private static boolean isSame(Finding finding, JsonNode label, String text) {
        return finding.kind().equals(label.get("kind").asString())
                && finding.startInCodePoints(text) == label.get("start").asInt()
                && finding.endInCodePoints(text) == label.get("end").asInt();
    }

    @Test
    void every_kind_is_found_where_it_stands_and_nowhere_else() {
        var all = new Count();
        counts().forEach((kind, count) -> {
            assertThat(count.recall()).as("%s missed %s", kind, count.missed).isGreaterThanOrEqualTo(GOAL_OF_A_KIND);
            assertThat(count.precision()).as("%s wrong %s", kind, count.wrong).isGreaterThanOrEqualTo(GOAL_OF_A_KIND);
            all.hit += count.hit;
            all.missed.addAll(count.missed);
            all.wrong.addAll(count.wrong);
        });
        assertThat(all.recall()).as("missed %s", all.missed).isGreaterThanOrEqualTo(GOAL);
        assertThat(all.precision()).as("wrong %s", all.wrong).isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void the_set_is_broad_and_its_labels_are_right() {
        var texts = texts();
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts).filteredOn(line -> line.get("labels").isEmpty()).hasSizeGreaterThan(100);
        for (var line : texts) {
            var text = line.get("text").asString();
            for (var label : line.get("labels")) {
                int start = text.offsetByCodePoints(0, label.get("start").asInt());
                int end = text.offsetByCodePoints(0, label.get("end").asInt());
                assertThat(text.substring(start, end))
                        .isEqualTo(label.get("text").asString());
            }
        }
        assertThat(counts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Kinds.all().stream().filter(Kinds::isMaskable).toList());
    }
}
