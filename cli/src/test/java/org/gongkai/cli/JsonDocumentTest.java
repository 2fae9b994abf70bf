package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/json.md says what the program writes, and names everything that it writes. */
class JsonDocumentTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("`gongkai ([^`]*)`[^\n]*\n\n```json\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder = Path.of(".");

    private String document = "";

    @BeforeEach
    void read() throws Exception {
        document = Files.readString(Path.of("../docs/json.md"));
        var samples = new Samples(folder);
        samples.file("2023.txt");
        samples.file("2022.txt", "2023", "2022");
        samples.file("baishi.txt", "青石", "白石");
        samples.file("blank.txt", "行政处罚 | 0", "行政处罚 | /", "行政强制 | 0", "行政强制 | 约8件");
        list();
    }

    /** A line of a list as it should never be published; nobody's. */
    private void list() throws Exception {
        Files.writeString(folder.resolve("list.txt"), "赵小禾，手机13912345670。");
    }

    /** The output of each example by its command, with files named as in the document. */
    private Map<String, JsonNode> outputs() {
        var outputs = new LinkedHashMap<String, JsonNode>();
        var examples = EXAMPLE.matcher(document);
        while (examples.find()) {
            var args = examples.group(1).split(" ");
            for (int i = 0; i < args.length; i++) {
                args[i] = args[i].endsWith(".txt") ? folder.resolve(args[i]).toString() : args[i];
            }
            var out = Samples.run(args).out().replace(folder + "/", "");
            outputs.put(examples.group(1), MAPPER.readTree(out));
        }
        return outputs;
    }

    @Test
    void every_example_is_in_the_output() {
        var outputs = outputs();
        assertThat(outputs).hasSize(5);
        var examples = EXAMPLE.matcher(document);
        while (examples.find()) {
            var output = Objects.requireNonNull(outputs.get(examples.group(1)));
            assertContains(examples.group(1), output, MAPPER.readTree(examples.group(2)));
        }
    }

    private static void assertContains(String path, JsonNode actual, JsonNode shown) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(member -> assertContains(
                            path + "." + member.getKey(), actual.path(member.getKey()), member.getValue()));
        } else if (shown.isArray() && !shown.isEmpty()) {
            for (int i = 0; i < shown.size(); i++) {
                assertContains(path + "[" + i + "]", actual.path(i), shown.get(i));
            }
        } else {
            assertThat(actual).as(path).isEqualTo(shown);
        }
    }

    @Test
    void everything_written_is_named() {
        var names = new TreeSet<String>();
        outputs().values().forEach(output -> names(output, names));
        assertThat(names)
                .hasSizeGreaterThan(90)
                .allSatisfy(name -> assertThat(document).as(name).containsPattern("[`\"]" + name + "[`\"]"));
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(member -> names.add(member.getKey()));
        node.forEach(child -> names(child, names));
    }
}
