package org.gongkai.office.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of messages. */
@Component
class MessageStore {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String MESSAGE =
            "select id, body_id, origin_id, number, kind, title, page, consent, received_on, at, contact is not null"
                    + " has_contact, mistake_id from engagement_message ";

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a new message; the sealed ones are null where there is nothing. */
    record Kept(
            MessageKind kind,
            String title,
            String page,
            boolean consent,
            Optional<byte[]> content,
            Optional<byte[]> contact,
            Optional<String> secretMark,
            Optional<Long> mistake) {}

    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('engagement_message', 'id'))")
                .query(Long.class)
                .single();
    }

    /** The next number of a body and a day; one after the other until the transaction ends. */
    String nextNumber(Body body, LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('engagement_message'), ?::int)")
                .param(body.id())
                .query((row, n) -> body.id())
                .single();
        var before = jdbc.sql("select count(*) from engagement_message where origin_id = ? and received_on = ?")
                .params(body.id(), day)
                .query(Integer.class)
                .single();
        return DAY.format(day) + String.format(Locale.ROOT, "-%04d", before + 1);
    }

    void insert(long id, Body body, String number, Kept kept, Moment when) {
        jdbc.sql("insert into engagement_message (id, body_id, origin_id, number, kind, title, page, consent,"
                        + " received_on, at, content, contact, secret_mark, mistake_id, state) values (:id, :body, :body,"
                        + " :number, :kind, :title, :page, :consent, :day, :at, :content, :contact, :secret, :mistake,"
                        + " 'RECEIVED')")
                .param("id", id)
                .param("body", body.id())
                .param("number", number)
                .param("kind", kept.kind().name())
                .param("title", kept.title())
                .param("page", kept.page())
                .param("consent", kept.consent())
                .param("day", when.day())
                .param("at", Timestamp.from(when.at()))
                .param("content", kept.content().orElse(null), Types.BINARY)
                .param("contact", kept.contact().orElse(null), Types.BINARY)
                .param("secret", kept.secretMark().orElse(null), Types.VARCHAR)
                .param("mistake", kept.mistake().orElse(null), Types.BIGINT)
                .update();
    }

    Optional<Message> find(Body body, long id) {
        return jdbc.sql(MESSAGE + "where body_id = ? and id = ?")
                .params(body.id(), id)
                .query(MessageStore::message)
                .optional();
    }

    /** One that was left on the portal of a body, whoever handles it now. */
    Optional<Message> leftAt(Body origin, String number) {
        return jdbc.sql(MESSAGE + "where origin_id = ? and number = ?")
                .params(origin.id(), number)
                .query(MessageStore::message)
                .optional();
    }

    Optional<Message> leftAt(Body origin, long id) {
        return jdbc.sql(MESSAGE + "where origin_id = ? and id = ?")
                .params(origin.id(), id)
                .query(MessageStore::message)
                .optional();
    }

    /** Those the body handles, the newest first. */
    List<Message> of(Body body) {
        return jdbc.sql(MESSAGE + "where body_id = ? order by received_on desc, id desc")
                .param(body.id())
                .query(MessageStore::message)
                .list();
    }

    /** Those whose clock may run, the oldest first; of all bodies where none is given. */
    List<Message> open(Optional<Body> body) {
        return jdbc.sql(MESSAGE + "where closed_on is null and (:body = 0 or body_id = :body) order by id")
                .param("body", body.map(Body::id).orElse(0L))
                .query(MessageStore::message)
                .list();
    }

    /** Those that left the body for another. */
    List<Message> gone(Body body) {
        return jdbc.sql(MESSAGE + "where origin_id = ? and body_id <> origin_id order by id desc")
                .param(body.id())
                .query(MessageStore::message)
                .list();
    }

    List<Message> withIds(Body body, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(MESSAGE + "where body_id = :body and id in (:ids) order by id")
                        .param("body", body.id())
                        .param("ids", ids)
                        .query(MessageStore::message)
                        .list();
    }

    void lock(long id) {
        jdbc.sql("select id from engagement_message where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Keeps the copies that lists are made from. */
    void settle(long id, MessageState state, Optional<LocalDate> closedOn) {
        jdbc.sql("update engagement_message set state = :state, closed_on = :day where id = :id")
                .param("state", state.name())
                .param("day", closedOn.orElse(null), Types.DATE)
                .param("id", id)
                .update();
    }

    void handOver(long id, Body to) {
        jdbc.sql("update engagement_message set body_id = ? where id = ?")
                .params(to.id(), id)
                .update();
    }

    Optional<byte[]> content(long id) {
        return sealed("content", id);
    }

    Optional<byte[]> contact(long id) {
        return sealed("contact", id);
    }

    private Optional<byte[]> sealed(String column, long id) {
        return jdbc.sql("select " + column + " from engagement_message where id = ? and " + column + " is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    Optional<String> secretMark(long id) {
        return jdbc.sql("select secret_mark from engagement_message where id = ? and secret_mark is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("origin_id"),
                row.getString("number"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("page"),
                row.getBoolean("consent"),
                row.getDate("received_on").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("has_contact"),
                row.getLong("mistake_id"));
    }
}
