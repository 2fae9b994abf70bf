package org.gongkai.office.publishing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.Interpretations.Linked;
import org.gongkai.office.trail.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of items, each read with its newest revision. */
@Component
class ItemStore {
    private static final String ITEM = """
            select i.id, i.body_id, r.column_id, c.name column_name, i.state, i.lane, i.version, r.number, r.title,
              r.document_no, r.source, r.html, p.name drafter, r.formed_on, coalesce(i.index_no, '') index_no,
              i.published_on, coalesce(i.published_revision, 0) published_revision, r.kind, r.issuer, r.subject, r.genre,
              r.summary, r.effective_on, r.expires_on, r.disclosure, r.ground, r.ground_words, i.reviewed_revision,
              coalesce(i.emergency_plan, '') emergency_plan, i.scheduled_for, i.changed_on, i.takeover_id
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

    Optional<Item> find(Body body, long id) {
        return jdbc.sql(ITEM + "where i.id = ? and i.body_id = ?")
                .params(id, body.id())
                .query(ItemStore::item)
                .optional();
    }

    /** Refuses an item that is not of the body. */
    void require(Body body, long id) {
        if (find(body, id).isEmpty()) {
            throw Refusal.notFound();
        }
    }

    /** An item, kept from others until the transaction ends. */
    Optional<Item> lock(Body body, long id) {
        jdbc.sql("select id from publishing_item where id = ? and body_id = ? for update")
                .params(id, body.id())
                .query(Long.class)
                .optional();
        return find(body, id);
    }

    List<Item> inState(Body body, State... states) {
        return jdbc.sql(ITEM + "where i.body_id = :body and i.state in (:states)"
                        + " order by coalesce(i.changed_on, r.formed_on), i.id")
                .param("body", body.id())
                .param("states", Arrays.stream(states).map(Enum::name).toList())
                .query(ItemStore::item)
                .list();
    }

    /** Those whose newest revision is of one of these kinds and that are not given up. */
    List<Linked> ofKind(Body body, Collection<DocumentKind> kinds) {
        return jdbc.sql("""
                        select i.id, r.title, i.state from publishing_item i
                        join publishing_revision r on r.item_id = i.id
                          and r.number = (select max(number) from publishing_revision where item_id = i.id)
                        where i.body_id = :body and r.kind in (:kinds) and i.state not in ('WITHDRAWN', 'DISCARDED')
                        order by i.id desc
                        """)
                .param("body", body.id())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(Interpretations.TO_LINKED)
                .list();
    }

    long insert(Body body, Person drafter, Draft draft, Lane lane) {
        return jdbc.sql("insert into publishing_item (body_id, column_id, state, lane, drafter_id)"
                        + " values (?, ?, 'DRAFT', ?, ?) returning id")
                .params(body.id(), draft.columnId(), lane.name(), drafter.id())
                .query(Long.class)
                .single();
    }

    /** A new revision makes a new version. */
    void touch(long item) {
        jdbc.sql("update publishing_item set version = version + 1 where id = ?")
                .param(item)
                .update();
    }

    void setLane(long item, Lane lane, String emergencyPlan) {
        jdbc.sql(
                        "update publishing_item set lane = ?, emergency_plan = nullif(?, ''), version = version + 1 where id = ?")
                .params(lane.name(), emergencyPlan, item)
                .update();
    }

    void raiseLane(long item, Lane lane) {
        jdbc.sql("update publishing_item set lane = ? where id = ?")
                .params(lane.name(), item)
                .update();
    }

    void move(long item, State to) {
        jdbc.sql("update publishing_item set state = ?, version = version + 1, scheduled_for = null where id = ?")
                .params(to.name(), item)
                .update();
    }

    /** Opens it for a change, in its ordinary lane. */
    void open(long item, LocalDate changedOn) {
        jdbc.sql(
                        "update publishing_item set state = 'DRAFT', version = version + 1, changed_on = ?, emergency_plan = null"
                                + " where id = ?")
                .params(changedOn, item)
                .update();
    }

    void schedule(long item, LocalDateTime at) {
        jdbc.sql(
                        "update publishing_item set state = 'SCHEDULED', version = version + 1, scheduled_for = ? where id = ?")
                .params(Timestamp.valueOf(at), item)
                .update();
    }

    /** Shows its newest revision to the public; the first publication keeps its date and number for ever. */
    void publish(Item item, State to, String indexNo, Moment when) {
        jdbc.sql("""
                        update publishing_item set state = :to, version = version + 1, column_id = :column,
                          published_revision = :revision, index_no = coalesce(index_no, :index),
                          published_on = coalesce(published_on, :day), published_at = coalesce(published_at, :at),
                          scheduled_for = null, changed_on = null
                        where id = :item
                        """)
                .param("to", to.name())
                .param("column", item.columnId())
                .param("revision", item.revision())
                .param("index", indexNo)
                .param("day", when.day())
                .param("at", Timestamp.from(when.at()))
                .param("item", item.id())
                .update();
    }

    /** Its newest revision has every review of its lane. */
    void reviewed(Item item) {
        jdbc.sql("update publishing_item set reviewed_revision = ? where id = ?")
                .params(item.revision(), item.id())
                .update();
    }

    void withdraw(long item, PublicReason publicReason, String reason, LocalDate day) {
        jdbc.sql("update publishing_item set state = 'WITHDRAWN', version = version + 1, withdrawn_on = ?,"
                        + " withdrawn_public_reason = ?, withdrawn_reason = ?, scheduled_for = null where id = ?")
                .params(day, publicReason.name(), reason, item)
                .update();
    }

    static Item item(ResultSet row, int number) throws SQLException {
        var scheduled = row.getTimestamp("scheduled_for");
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
                metadata(row),
                row.getInt("reviewed_revision"),
                row.getString("emergency_plan"),
                scheduled == null ? Optional.empty() : Optional.of(scheduled.toLocalDateTime()),
                day(row.getDate("changed_on")),
                Optional.ofNullable(row.getObject("takeover_id", Long.class)));
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
}
