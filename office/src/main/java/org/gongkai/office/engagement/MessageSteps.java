package org.gongkai.office.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.files.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what happened to messages; nothing in it is ever changed. */
@Component
class MessageSteps {
    private static final String STEP =
            "select id, message_id, act, body_id, day, at, person_id, behalf_id, code, other_id, reference"
                    + " from engagement_step ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    MessageSteps(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Keeps a step and answers its id, to which its words are sealed. */
    long add(long message, MessageStep step, String words) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('engagement_step', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into engagement_step (id, message_id, act, body_id, day, at, person_id, behalf_id, code,"
                        + " other_id, reference, words) values (:id, :message, :act, :body, :day, :at, :person, :behalf,"
                        + " :code, :other, :reference, :words)")
                .param("id", id)
                .param("message", message)
                .param("act", step.act().name())
                .param("body", step.bodyId())
                .param("day", step.day())
                .param("at", Timestamp.from(step.at()))
                .param("person", absent(step.person()), Types.BIGINT)
                .param("behalf", absent(step.behalf()), Types.BIGINT)
                .param("code", step.code())
                .param("other", absent(step.other()), Types.BIGINT)
                .param("reference", step.reference())
                .param("words", words.isBlank() ? null : texts.seal(about(id), words), Types.BINARY)
                .update();
        return id;
    }

    List<MessageStep> of(long message) {
        return of(List.of(message)).getOrDefault(message, List.of());
    }

    /** The steps of several messages, each in the order they were recorded. */
    Map<Long, List<MessageStep>> of(Collection<Long> messages) {
        var steps = new HashMap<Long, List<MessageStep>>();
        if (!messages.isEmpty()) {
            jdbc.sql(STEP + "where message_id in (:ids) order by id")
                    .param("ids", messages)
                    .query(row -> {
                        steps.computeIfAbsent(row.getLong("message_id"), id -> new ArrayList<>())
                                .add(step(row));
                    });
        }
        return steps;
    }

    /** What was written with each step of a message, by its number; steps without words are left out. */
    Map<Long, String> words(long message) {
        var words = new HashMap<Long, String>();
        jdbc.sql("select id, words from engagement_step where message_id = ? and words is not null")
                .param(message)
                .query(row -> {
                    words.put(row.getLong("id"), texts.open(about(row.getLong("id")), row.getBytes("words")));
                });
        return words;
    }

    private static String about(long step) {
        return "engagement-step/" + step;
    }

    private static @Nullable Long absent(long id) {
        return id == 0 ? null : id;
    }

    private static MessageStep step(ResultSet row) throws SQLException {
        return new MessageStep(
                row.getLong("id"),
                MessageAct.valueOf(row.getString("act")),
                row.getLong("body_id"),
                row.getDate("day").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getLong("person_id"),
                row.getLong("behalf_id"),
                row.getString("code"),
                row.getLong("other_id"),
                row.getString("reference"));
    }
}
