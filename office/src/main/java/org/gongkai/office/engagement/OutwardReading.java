package org.gongkai.office.engagement;

import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens what the office has for a sender who has the secret; all the portal outside can do. */
@Component
class OutwardReading {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    OutwardReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where there is none for the secret, or not yet. */
    Optional<OutwardReply> read(Body origin, String secret) {
        var key = OutwardKey.of(origin.code(), secret);
        return jdbc.sql("select sealed from engagement_outward where locator = ?")
                .param(key.locator())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(kept -> JSON.readValue(key.open(kept), OutwardReply.class));
    }
}
