package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A form sent twice (double click, lost answer) takes effect once and is answered alike. */
@Component
class SentForms {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SentForms(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Runs the act unless this person's form was already taken; a refused act leaves the form unused.
     *
     * @param submission as the form carries it; where it is no such id, the act just runs
     * @param act answers the id of its item
     * @return the id of the item, from now or from the first time
     */
    long once(String submission, Person person, Moment when, LongSupplier act) {
        var id = read(submission);
        if (id.isEmpty()) {
            return act.getAsLong();
        }
        return transaction.execute(status -> {
            // a second sending waits here until the first has ended
            var isFirst = jdbc.sql("insert into publishing_submission (id, person_id, at) values (?, ?, ?)"
                                    + " on conflict do nothing")
                            .params(id.get(), person.id(), Timestamp.from(when.at()))
                            .update()
                    == 1;
            return isFirst ? taken(id.get(), act.getAsLong()) : earlier(id.get(), person, act);
        });
    }

    /** Whether this person's form was taken. */
    boolean isTaken(String submission, Person person) {
        return read(submission)
                .flatMap(id -> jdbc.sql("select item_id from publishing_submission where id = ? and person_id = ?")
                        .params(id, person.id())
                        .query(Long.class)
                        .optional())
                .isPresent();
    }

    private long taken(UUID id, long item) {
        jdbc.sql("update publishing_submission set item_id = ? where id = ?")
                .params(item, id)
                .update();
        return item;
    }

    private long earlier(UUID id, Person person, LongSupplier act) {
        return jdbc.sql("select item_id from publishing_submission where id = ? and person_id = ?")
                .params(id, person.id())
                .query(Long.class)
                .optional()
                .orElseGet(act::getAsLong);
    }

    private static Optional<UUID> read(String submission) {
        try {
            return Optional.of(UUID.fromString(submission));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
