package org.gongkai.office.engagement;

import java.sql.Timestamp;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 向外的答复: keeps what senders outside may read, sealed anew with each step of their message. */
@Component
class OutwardReplies {
    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final MessageSteps steps;
    private final Bodies bodies;

    OutwardReplies(JdbcClient jdbc, SealedTexts texts, MessageSteps steps, Bodies bodies) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.steps = steps;
        this.bodies = bodies;
    }

    /** Begins for a message that came from outside; in the transaction that takes it in. */
    void begin(Body origin, Message message, MessageLife life, String secret, Moment now) {
        var key = OutwardKey.of(origin.code(), secret);
        var kept = texts.seal(about(message.id()), key.locator() + " " + key.key());
        jdbc.sql("insert into engagement_outward (locator, message_id, key, sealed, at) values (?, ?, ?, ?, ?)")
                .params(key.locator(), message.id(), kept, key.seal(json(message, life)), Timestamp.from(now.at()))
                .update();
    }

    /** Seals the state it has now, where its sender is outside; in the transaction of the act. */
    void refresh(Message message, MessageLife life, Moment now) {
        key(message.id())
                .ifPresent(key -> jdbc.sql("update engagement_outward set sealed = ?, at = ? where message_id = ?")
                        .params(key.seal(json(message, life)), Timestamp.from(now.at()), message.id())
                        .update());
    }

    private Optional<OutwardKey> key(long message) {
        return jdbc.sql("select key from engagement_outward where message_id = ?")
                .param(message)
                .query((row, n) -> texts.open(about(message), row.getBytes(1)).split(" ", 2))
                .optional()
                .map(parts -> new OutwardKey(parts[0], parts[1]));
    }

    private String json(Message message, MessageLife life) {
        var words = steps.words(message.id());
        var handler = bodies.withId(message.bodyId());
        var note = life.steps().stream()
                .filter(step -> step.act().isWrittenForSender())
                .reduce((one, other) -> other)
                .map(step -> words.getOrDefault(step.id(), ""))
                .orElse("");
        var answer = life.answered()
                .flatMap(step -> life.last(MessageAct.DRAFT))
                .map(step -> words.getOrDefault(step.id(), ""))
                .orElse("");
        return OutwardReading.JSON.writeValueAsString(new OutwardReply(
                message.number(),
                message.kind(),
                life.state(),
                handler.name(),
                handler.phone(),
                life.lastDay(),
                life.settled().map(MessageStep::day).orElse(life.lastDay()),
                life.state() == MessageState.REJECTED
                        ? life.last(MessageAct.REJECT).map(MessageStep::code).orElse("")
                        : "",
                note,
                answer));
    }

    private static String about(long message) {
        return "engagement-outward/" + message;
    }
}
