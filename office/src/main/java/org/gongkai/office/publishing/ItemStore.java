package org.gongkai.office.publishing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of items, revisions and steps. */
@Component
class ItemStore {
    private static final String ITEM = """
            select i.id, i.body_id, r.column_id, c.name column_name, i.state, i.lane, i.version, r.number, r.title,
              r.document_no, r.source, r.html, p.name drafter, r.formed_on, coalesce(i.index_no, '') index_no,
              i.published_on, coalesce(i.published_revision, 0) published_revision, r.kind, r.issuer, r.subject, r.genre,
              r.summary, r.effective_on, r.expires_on, r.disclosure, r.ground, r.ground_words
            from publishing_item i
            join publishing_revision r on r.item_id = i.id
              and r.number = (select max(number) from publishing_revision where item_id = i.id)
            join catalogue_column c on c.id = r.column_id
            join bodies_person p on p.id = i.drafter_id
            """;

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("column_id"),
                row.getString("column_name"),
                State.valueOf(row.getString("state")),
                Lane.valueOf(row.getString("lane")),
                row.getInt("version"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("document_no"),
                row.getString("source"),
                row.getString("html"),
                row.getString("drafter"),
                row.getDate("formed_on").toLocalDate(),
                row.getString("index_no"),
                day(row.getDate("published_on")),
                row.getInt("published_revision"),
                metadata(row));
    }

    /** The columns of a revision that describe it. */
    static Metadata metadata(ResultSet row) throws SQLException {
        return new Metadata(
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("genre"),
                row.getString("summary"),
                day(row.getDate("effective_on")),
                day(row.getDate("expires_on")),
                Disclosure.valueOf(row.getString("disclosure")),
                Optional.ofNullable(row.getString("ground")).map(Ground::valueOf),
                row.getString("ground_words"));
    }

    static Optional<LocalDate> day(@Nullable Date date) {
        return date == null ? Optional.empty() : Optional.of(date.toLocalDate());
    }

    Optional<Item> find(Body body, long id) {
        return jdbc.sql(ITEM + "where i.id = ? and i.body_id = ?")
                .params(id, body.id())
                .query(ItemStore::item)
                .optional();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<Item> lock(Body body, long id) {
        jdbc.sql("select id from publishing_item where id = ? and body_id = ? for update")
                .params(id, body.id())
                .query(Long.class)
                .optional();
        return find(body, id);
    }

    List<Item> inState(Body body, State... states) {
        return jdbc.sql(ITEM + "where i.body_id = :body and i.state in (:states) order by r.formed_on, i.id")
                .param("body", body.id())
                .param("states", List.of(states).stream().map(Enum::name).toList())
                .query(ItemStore::item)
                .list();
    }

    long insert(Body body, Person drafter, Draft draft) {
        return jdbc.sql("insert into publishing_item (body_id, column_id, state, lane, drafter_id)"
                        + " values (?, ?, 'DRAFT', ?, ?) returning id")
                .params(body.id(), draft.columnId(), body.lane().name(), drafter.id())
                .query(Long.class)
                .single();
    }

    void addRevision(long item, int number, int version, Person author, Draft draft, Moment when) {
        var metadata = draft.metadata();
        jdbc.sql("""
                        insert into publishing_revision (item_id, number, version, column_id, title, document_no, source, html,
                          person_id, at, formed_on, kind, issuer, subject, genre, summary, effective_on, expires_on,
                          disclosure, ground, ground_words)
                        values (:item, :number, :version, :column, :title, :documentNo, :source, :html, :person, :at, :formedOn,
                          :kind, :issuer, :subject, :genre, :summary, :effectiveOn, :expiresOn, :disclosure, :ground, :groundWords)
                        """)
                .param("item", item)
                .param("number", number)
                .param("version", version)
                .param("column", draft.columnId())
                .param("title", draft.title().strip())
                .param("documentNo", draft.documentNo().strip())
                .param("source", draft.source())
                .param("html", BodyText.html(draft.source()))
                .param("person", author.id())
                .param("at", Timestamp.from(when.at()))
                .param("formedOn", draft.formedOn())
                .param("kind", metadata.kind().name())
                .param("issuer", metadata.issuer())
                .param("subject", metadata.subject())
                .param("genre", metadata.genre())
                .param("summary", metadata.summary())
                .param("effectiveOn", metadata.effectiveOn().orElse(null), Types.DATE)
                .param("expiresOn", metadata.expiresOn().orElse(null), Types.DATE)
                .param("disclosure", metadata.disclosure().name())
                .param("ground", metadata.ground().map(Ground::name).orElse(null))
                .param("groundWords", metadata.groundWords())
                .update();
    }

    /** A new revision makes a new version. */
    void touch(long item) {
        jdbc.sql("update publishing_item set version = version + 1 where id = ?")
                .param(item)
                .update();
    }

    void move(long item, State to) {
        jdbc.sql("update publishing_item set state = ?, version = version + 1 where id = ?")
                .params(to.name(), item)
                .update();
    }

    void publish(Item item, String indexNo, Moment when) {
        jdbc.sql(
                        "update publishing_item set state = 'PUBLISHED', version = version + 1, column_id = ?,"
                                + " published_revision = ?, index_no = coalesce(index_no, ?),"
                                + " published_on = coalesce(published_on, ?), published_at = coalesce(published_at, ?) where id = ?")
                .params(item.columnId(), item.revision(), indexNo, when.day(), Timestamp.from(when.at()), item.id())
                .update();
    }

    void withdraw(long item, String reason, LocalDate day) {
        jdbc.sql("update publishing_item set state = 'WITHDRAWN', version = version + 1, withdrawn_on = ?,"
                        + " withdrawn_reason = ? where id = ?")
                .params(day, reason, item)
                .update();
    }

    void addStep(Item item, Action action, State to, Person person, Moment when, String words) {
        jdbc.sql("insert into publishing_step (item_id, revision, action, from_state, to_state, person_id, legal_day,"
                        + " at, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item.id(),
                        item.revision(),
                        action.name(),
                        item.state().name(),
                        to.name(),
                        person.id(),
                        when.day(),
                        Timestamp.from(when.at()),
                        words)
                .update();
    }

    List<Step> steps(long item) {
        return jdbc.sql("select s.*, p.name person from publishing_step s join bodies_person p on p.id = s.person_id"
                        + " where item_id = ? order by s.id")
                .param(item)
                .query((row, n) -> new Step(
                        Action.valueOf(row.getString("action")),
                        State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getInt("revision"),
                        row.getLong("person_id"),
                        row.getString("person"),
                        row.getDate("legal_day").toLocalDate(),
                        row.getString("words")))
                .list();
    }

    /** Everybody who wrote a revision the public has not seen. */
    Set<Long> authors(Item item) {
        return new HashSet<>(jdbc.sql("select person_id from publishing_revision where item_id = ? and number > ?")
                .params(item.id(), item.publishedRevision())
                .query(Long.class)
                .list());
    }

    /** The next serial number of the body in that month, without gaps once committed. */
    int nextSerial(long body, String month) {
        return jdbc.sql(
                        "insert into publishing_serial (body_id, month, last) values (?, ?, 1) on conflict (body_id, month)"
                                + " do update set last = publishing_serial.last + 1 returning last")
                .params(body, month)
                .query(Integer.class)
                .single();
    }
}
