package org.gongkai.office.engagement;

import java.util.Arrays;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What residents left and nobody has answered yet, mistakes they reported among it. */
@Component
public class OpenMessages {
    private final JdbcClient jdbc;

    OpenMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those a body has to answer, the oldest first; one that was handed over counts where it is handled. */
    public List<OpenMessage> of(Body body) {
        return jdbc.sql("select id, number, kind, received_on from engagement_message where body_id = :body"
                        + " and state in (:open) order by received_on, id")
                .param("body", body.id())
                .param(
                        "open",
                        Arrays.stream(MessageState.values())
                                .filter(MessageState::isOpen)
                                .map(Enum::name)
                                .toList())
                .query((row, n) -> new OpenMessage(
                        row.getLong("id"),
                        row.getString("number"),
                        MessageKind.valueOf(row.getString("kind")),
                        row.getDate("received_on").toLocalDate()))
                .list();
    }
}
