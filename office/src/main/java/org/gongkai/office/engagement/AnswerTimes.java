package org.gongkai.office.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When messages were answered and answers published, without what they say. */
@Component
public class AnswerTimes {
    /**
     * A message that was answered.
     *
     * @param number receipt the resident can name
     * @param lastDay last day on which the answer would have been in time
     */
    public record Answered(long id, String number, LocalDate receivedOn, LocalDate answeredOn, LocalDate lastDay) {
        public boolean isLate() {
            return answeredOn.isAfter(lastDay);
        }
    }

    private final MessageStore store;
    private final MessageSteps steps;
    private final Messages messages;
    private final EngagementRules rules;
    private final JdbcClient jdbc;

    AnswerTimes(MessageStore store, MessageSteps steps, Messages messages, EngagementRules rules, JdbcClient jdbc) {
        this.store = store;
        this.steps = steps;
        this.messages = messages;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** Those a body answered from one day to another, both included, the oldest first. */
    public List<Answered> between(Body body, LocalDate first, LocalDate last) {
        var found = store.of(body);
        var all = steps.of(found.stream().map(Message::id).toList());
        var book = rules.book();
        return found.stream()
                .filter(message -> !all.getOrDefault(message.id(), List.of()).isEmpty())
                .map(message -> new MessageCase(
                        message, messages.life(message, all.getOrDefault(message.id(), List.of()), last, book)))
                .flatMap(one -> one
                        .life()
                        .answered()
                        .map(step -> new Answered(
                                one.message().id(),
                                one.message().number(),
                                one.message().receivedOn(),
                                step.day(),
                                one.life().lastDay()))
                        .stream())
                .filter(one ->
                        !one.answeredOn().isBefore(first) && !one.answeredOn().isAfter(last))
                .sorted((one, other) -> one.answeredOn().compareTo(other.answeredOn()))
                .toList();
    }

    /** The newest day until another on which an answer came onto the portal where it still stands. */
    public Optional<LocalDate> lastPublished(Body body, LocalDate until) {
        return jdbc.sql("select max(published_on) from engagement_answer where body_id = ? and withdrawn_on is null"
                        + " and published_on <= ?")
                .params(body.id(), until)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
