package org.gongkai.office.engagement;

import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 我要纠错: keeps what residents report, each with a number of its day. */
@Component
public final class Mistakes {
    /** Longest report, in characters. */
    public static final int LIMIT = 500;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Mistakes(JdbcClient jdbc, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Keeps a report and answers its number. */
    public String report(Body body, String page, String words, Moment when) {
        return transaction.execute(status -> {
            // one after the other, so that a number is given once
            jdbc.sql("select pg_advisory_xact_lock(hashtext('engagement_mistake'), ?::int)")
                    .param(body.id())
                    .query((row, n) -> body.id())
                    .single();
            var before = jdbc.sql("select count(*) from engagement_mistake where body_id = ? and reported_on = ?")
                    .params(body.id(), when.day())
                    .query(Integer.class)
                    .single();
            var number = DAY.format(when.day()) + String.format(Locale.ROOT, "-%04d", before + 1);
            var id = jdbc.sql("insert into engagement_mistake (body_id, number, page, words, reported_on, at)"
                            + " values (?, ?, ?, ?, ?, ?) returning id")
                    .params(body.id(), number, page, words, when.day(), Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, 0, body.id(), "mistake", id, "report", "");
            return number;
        });
    }

    /** The newest first. */
    public List<Mistake> of(Body body, int limit) {
        return jdbc.sql("select id, number, page, words, reported_on, at from engagement_mistake"
                        + " where body_id = ? order by id desc limit ?")
                .params(body.id(), limit)
                .query((row, n) -> new Mistake(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("page"),
                        row.getString("words"),
                        row.getDate("reported_on").toLocalDate(),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
