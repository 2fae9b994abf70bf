package org.gongkai.office.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 我要纠错: keeps what residents report about a page; each is a message of its kind, answered like any other. */
@Component
public final class Mistakes {
    /** Longest report, in characters. */
    public static final int LIMIT = 500;

    private static final String MISTAKE = "select id, number, page, words, reported_on, at from engagement_mistake ";

    private final JdbcClient jdbc;
    private final MessageStore messages;
    private final MessageIntake intake;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Mistakes(
            JdbcClient jdbc,
            MessageStore messages,
            MessageIntake intake,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.intake = intake;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Keeps a report and answers its receipt. */
    public MessageReceipt report(Body body, String page, String words, Moment when) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var number = messages.nextNumber(body, when.day());
            var id = jdbc.sql("insert into engagement_mistake (body_id, number, page, words, reported_on, at)"
                            + " values (?, ?, ?, ?, ?, ?) returning id")
                    .params(body.id(), number, page, words, when.day(), Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, 0, body.id(), "mistake", id, "report", "");
            return intake.takeMistake(body, number, id, page, words, when);
        }));
    }

    /** The newest first. */
    public List<Mistake> of(Body body, int limit) {
        return jdbc.sql(MISTAKE + "where body_id = ? order by id desc limit ?")
                .params(body.id(), limit)
                .query(Mistakes::mistake)
                .list();
    }

    Optional<Mistake> find(long id) {
        return jdbc.sql(MISTAKE + "where id = ?")
                .param(id)
                .query(Mistakes::mistake)
                .optional();
    }

    private static Mistake mistake(ResultSet row, int number) throws SQLException {
        return new Mistake(
                row.getLong("id"),
                row.getString("number"),
                row.getString("page"),
                row.getString("words"),
                row.getDate("reported_on").toLocalDate(),
                row.getTimestamp("at").toInstant());
    }
}
