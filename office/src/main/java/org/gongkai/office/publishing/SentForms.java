package org.gongkai.office.publishing;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A form sent twice as it is (double click, lost answer) takes effect once and is answered alike. One that was changed in
 * between, such as after the browser went back, is another form.
 */
@Component
class SentForms {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
     * @param typed all that the form says; its words tell it from another
     * @param act answers the id of its item
     * @return the id of the item, from now or from the first time
     */
    long once(String submission, Record typed, Person person, Moment when, LongSupplier act) {
        var id = named(submission, typed);
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
    boolean isTaken(String submission, Record typed, Person person) {
        return named(submission, typed)
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

    private static Optional<UUID> named(String submission, Record typed) {
        return ID.matcher(submission).matches()
                ? Optional.of(UUID.nameUUIDFromBytes((submission + typed).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
