package org.gongkai.office.files;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.screening.ClassificationMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 涉密不入库: what carries a secrecy mark is refused before anything is stored. Only time, person, body and a keyed hash
 * are kept. There is no override.
 *
 * @see "保守国家秘密法实施条例 第四十二条"
 */
@Component
public final class Classified {
    private final JdbcClient jdbc;
    private final MasterKey master;
    private final TransactionTemplate apart;

    Classified(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.master = master;
        this.apart = new TransactionTemplate(transactions);
        // the record stays, though what was asked is rolled back
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @throws Refusal {@code classified} where any of the texts carries a mark
     */
    public void refuse(Person person, Body body, Moment when, Iterable<String> texts) {
        refuse(Optional.of(person), body, when, texts);
    }

    /**
     * @param person empty: somebody without an account
     * @throws Refusal {@code classified} where any of the texts carries a mark
     */
    public void refuse(Optional<Person> person, Body body, Moment when, Iterable<String> texts) {
        for (var text : texts) {
            for (var mark : ClassificationMark.in(text)) {
                record(person.map(Person::id), body, when, text);
                throw new Refusal(Refusal.Kind.FORBIDDEN, "classified", mark.text(), body.name(), body.phone());
            }
        }
    }

    private void record(Optional<Long> person, Body body, Moment when, String text) {
        var hash = master.fingerprint(text.getBytes(StandardCharsets.UTF_8));
        apart.executeWithoutResult(status -> jdbc.sql(
                        "insert into files_classified (at, person_id, body_id, fingerprint) values (?, ?, ?, ?)")
                .param(Timestamp.from(when.at()))
                .param(person.orElse(null))
                .param(body.id())
                .param(hash)
                .update());
    }
}
