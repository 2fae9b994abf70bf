package org.gongkai.report.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.ReadProblem;
import org.jspecify.annotations.Nullable;

/** One of the {@code problems} of a report in JSON; its code must be one that has words. */
final class JsonProblem {
    private static final String WORDS = "/org/gongkai/report/messages/read_zh.properties";

    private String code = "";
    private int line;
    private int page;
    private final ArrayList<String> args = new ArrayList<>();

    private JsonProblem() {}

    static ReadProblem read(JsonCursor json) throws UnreadableDocument {
        var problem = new JsonProblem();
        json.object(name -> {
            switch (name) {
                case "code" -> problem.code = json.text();
                case "args" -> json.array(() -> problem.args.add(json.text()));
                case "line" -> problem.line = orZero(json.wholeOrNull());
                case "page" -> problem.page = orZero(json.wholeOrNull());
                default -> throw json.unknown();
            }
        });
        if (!Codes.KNOWN.contains("read." + problem.code)) {
            throw json.refused("json_problem");
        }
        return new ReadProblem(problem.code, Origin.page(problem.page, problem.line), problem.args);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static final class Codes {
        private static final Set<String> KNOWN = load();

        private static Set<String> load() {
            var resource = JsonProblem.class.getResourceAsStream(WORDS);
            if (resource == null) {
                throw new IllegalStateException(WORDS + " is missing from the library");
            }
            try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
                var words = new Properties();
                words.load(reader);
                return words.keySet().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
