package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled texts beside the repository, where they are. */
class CorpusTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final double GOAL = 0.97;

    private static List<JsonNode> lines(String name) throws Exception {
        var file = CORPUS.resolve(name);
        assumeTrue(Files.isRegularFile(file), "no corpus beside the repository");
        var mapper = JsonMapper.builder().build();
        return Files.readAllLines(file).stream().map(mapper::readTree).toList();
    }

    @Test
    void identifiers_are_found_and_nothing_else() throws Exception {
        int labels = 0;
        int hits = 0;
        var wrong = new ArrayList<Finding>();
        for (var line : lines("pii.jsonl")) {
            var text = line.get("text").asString();
            var found = new ArrayList<>(Screener.standard().screen(text));
            found.removeIf(finding -> !finding.personal());
            for (var label : line.get("labels")) {
                if (label.get("personal").asBoolean()) {
                    labels++;
                    hits += found.removeIf(finding ->
                                    finding.kind().equals(label.get("kind").asString())
                                            && finding.startInCodePoints(text)
                                                    == label.get("start").asInt()
                                            && finding.endInCodePoints(text)
                                                    == label.get("end").asInt())
                            ? 1
                            : 0;
                }
            }
            wrong.addAll(found);
        }
        assertThat((double) hits / labels).as("recall").isGreaterThanOrEqualTo(GOAL);
        assertThat((double) hits / (hits + wrong.size()))
                .as("precision %s", wrong)
                .isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void passages_of_published_reports_raise_no_alarm() throws Exception {
        for (var line : lines("excerpts.jsonl")) {
            assertThat(Screener.standard().screen(line.get("text").asString()))
                    .as(line.get("title").asString())
                    .isEmpty();
        }
    }
}
