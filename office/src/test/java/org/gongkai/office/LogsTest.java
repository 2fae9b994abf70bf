package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;

/** 日志: lines of JSON without personal data, and health for the machine room only. */
class LogsTest {
    private static final String PLANTED = "欧阳埋名13912345678";

    private final Environment environment = OfficeServer.bean(Environment.class);
    private final Path data = Path.of(environment.getRequiredProperty("gongkai.data"));

    @Test
    void what_people_type_is_in_no_log_neither_ours_nor_that_of_the_database() throws IOException {
        var bodies = OfficeServer.bean(Bodies.class);
        var body = bodies.withCode("hepinglu");
        new Visitor().signIn(PLANTED, PLANTED);
        var clerk = Visitor.signedIn("linxiao");
        var typed = new HashMap<>(Map.of("version", "0", "title", PLANTED, "documentNo", PLANTED, "text", PLANTED));
        typed.put(
                "column",
                String.valueOf(OfficeServer.bean(Catalogue.class)
                        .withCode(body, "other")
                        .id()));
        for (var day : new String[] {PLANTED, "2022-01-05"}) {
            typed.put("formedOn", day);
            clerk.submit("/desk/hepinglu/items/new", "/desk/hepinglu/items/new", typed);
        }
        clerk.get("/desk/hepinglu/items/" + java.net.URLEncoder.encode(PLANTED, StandardCharsets.UTF_8));
        bodies.addPerson(PLANTED, PLANTED, "a long password");
        assertThatThrownBy(() -> bodies.addPerson(PLANTED, PLANTED, "a long password"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageNotContaining(PLANTED);

        for (var log : new Path[] {data.resolve("logs/gongkai.jsonl"), data.resolve("run/server.log")}) {
            assertThat(Files.readString(log)).as(log.toString()).doesNotContain(PLANTED, "13912345678");
        }
        assertThat(Files.readString(data.resolve("run/server.log"))).contains("bodies_person_username");
    }

    @Test
    void the_log_file_holds_lines_of_json_and_is_kept_for_more_than_six_months() throws IOException {
        LoggerFactory.getLogger("org.gongkai.office.test").info("a line for the test");
        var lines = Files.readAllLines(data.resolve("logs/gongkai.jsonl"));
        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"@timestamp\":\"") && line.endsWith("}"))
                .anyMatch(line -> line.contains("\"message\":\"a line for the test\""));
        assertThat(environment.getRequiredProperty("logging.logback.rollingpolicy.max-history", Integer.class))
                .isGreaterThan(184);
    }

    @Test
    void health_and_metrics_answer_on_a_loopback_port_of_their_own_only() {
        var own = "http://127.0.0.1:" + environment.getProperty("local.management.port");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(get(own + "/actuator/health").body()).contains("\"status\":\"UP\"", "\"trail\"", "\"db\"");
        assertThat(get(own + "/actuator/metrics/jvm.memory.used").statusCode()).isEqualTo(200);
        assertThat(get(own + "/actuator/env").statusCode()).isNotEqualTo(200);
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/metrics"}) {
            assertThat(get(OfficeServer.address() + path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    private static HttpResponse<String> get(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address)).GET().build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
