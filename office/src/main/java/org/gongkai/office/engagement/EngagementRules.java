package org.gongkai.office.engagement;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 互动时限: how long each clock runs, since when and by which document. The district sets them for all bodies. */
@Component
public class EngagementRules {
    private static final int LONGEST = 365;
    private static final int SOURCE = 200;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    EngagementRules(JdbcClient jdbc, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * The length of a clock.
     *
     * @param amount in the unit of the rule
     * @param since first day on which a clock that starts has this length
     */
    public record Rule(ClockRule code, int amount, String source, LocalDate since) {}

    /** All that ever held, the oldest first; a clock that started keeps its length. */
    public Book book() {
        return new Book(jdbc.sql("select code, amount, source, since from engagement_rule order by since, id")
                .query((row, n) -> new Rule(
                        ClockRule.valueOf(row.getString("code")),
                        row.getInt("amount"),
                        row.getString("source"),
                        row.getDate("since").toLocalDate()))
                .list());
    }

    /** The rules as they were read at once. */
    public record Book(List<Rule> rules) {
        public Book {
            rules = List.copyOf(rules);
        }

        /** The rule of a clock that starts on a day. */
        public Rule on(ClockRule code, LocalDate day) {
            return rules.stream()
                    .filter(rule -> rule.code() == code && !rule.since().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new IllegalStateException("no rule for " + code + " on " + day));
        }

        /** How it was changed, the oldest first. */
        public List<Rule> of(ClockRule code) {
            return rules.stream().filter(rule -> rule.code() == code).toList();
        }
    }

    /**
     * Sets a length for clocks that start from a day on.
     *
     * @throws Refusal where the body is not the one above all, the number is none, or the source is not named
     */
    public void set(Person person, Body body, Rule rule, Moment now) {
        if (body.id() != bodies.top().id() || !bodies.duties(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        if (rule.amount() < 1 || rule.amount() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "engagement-amount", LONGEST);
        }
        if (rule.source().isBlank() || rule.source().length() > SOURCE) {
            throw new Refusal(Refusal.Kind.INVALID, "engagement-source", SOURCE);
        }
        if (rule.since().isBefore(now.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "engagement-since");
        }
        transaction.executeWithoutResult(status -> {
            var id = jdbc.sql("insert into engagement_rule (code, amount, source, since, person_id, at)"
                            + " values (?, ?, ?, ?, ?, ?) returning id")
                    .params(
                            rule.code().name(),
                            rule.amount(),
                            rule.source().strip(),
                            rule.since(),
                            person.id(),
                            Timestamp.from(now.at()))
                    .query(Long.class)
                    .single();
            trail.record(now, person.id(), body.id(), "engagement-rule", id, "set", "clock");
        });
    }
}
