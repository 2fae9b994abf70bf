package org.gongkai.office.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 工作邮箱: where a member of staff wants to be written to; nobody has to. */
@Component
public class Mailboxes {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,130}");

    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Mailboxes(JdbcClient jdbc, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Somebody who wants mail. */
    public record Mailbox(Person person, String address) {}

    /** Those who have a duty at a body on a day and want mail. */
    public List<Mailbox> of(Body body, LocalDate day) {
        return jdbc.sql("select distinct p.id, p.username, p.name, p.mailbox from bodies_person p"
                        + " join bodies_holding h on h.person_id = p.id and h.body_id = :body"
                        + " and :day between h.from_day and h.until_day where p.mailbox <> '' order by p.id")
                .param("body", body.id())
                .param("day", day)
                .query((row, n) -> new Mailbox(
                        new Person(row.getLong("id"), row.getString("username"), row.getString("name")),
                        row.getString("mailbox")))
                .list();
    }

    /** Somebody's own, empty where none is wanted. */
    public String of(Person person) {
        return jdbc.sql("select mailbox from bodies_person where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    /**
     * Sets one's own.
     *
     * @param address empty: no mail
     * @throws Refusal where it is no address
     */
    public void set(Person person, String address, Moment now) {
        var plain = address.strip();
        if (!plain.isEmpty() && !ADDRESS.matcher(plain).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "mailbox-unread");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update bodies_person set mailbox = ? where id = ?")
                    .params(plain, person.id())
                    .update();
            trail.record(now, person.id(), 0, "person", person.id(), "change", "mailbox");
        });
    }
}
