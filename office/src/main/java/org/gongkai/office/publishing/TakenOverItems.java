package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 接收: items that another site had published, made items of ours with the day on which it did. */
@Component
public final class TakenOverItems {
    /**
     * Where an item comes from.
     *
     * @param publishedOn day on which the old site published it
     * @param address where it stood there, empty where unknown
     * @param indexNo its 索引号 there; empty: it gets one of ours
     */
    public record Origin(long batch, LocalDate publishedOn, String address, String indexNo) {}

    private final JdbcClient jdbc;
    private final RevisionStore revisions;
    private final IndexNumber numbers;
    private final Changes changes;

    TakenOverItems(JdbcClient jdbc, RevisionStore revisions, IndexNumber numbers, Changes changes) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.numbers = numbers;
        this.changes = changes;
    }

    /** Publishes one, in the transaction that confirms its batch. */
    public void publish(Person importer, Body body, Draft draft, Origin origin, Moment when) {
        var index = origin.indexNo().isEmpty() ? numbers.next(body, origin.publishedOn()) : origin.indexNo();
        var id = jdbc.sql("""
                        insert into publishing_item (body_id, column_id, state, lane, drafter_id, index_no, published_on, published_at,
                          published_revision, reviewed_revision, takeover_id, original_address)
                        values (:body, :column, 'PUBLISHED', :lane, :person, :index, :day, :at, 1, 1, :batch, :address)
                        returning id
                        """)
                .param("body", body.id())
                .param("column", draft.columnId())
                .param("lane", body.lane().name())
                .param("person", importer.id())
                .param("index", index)
                .param("day", origin.publishedOn())
                .param("at", Timestamp.from(when.at()))
                .param("batch", origin.batch())
                .param("address", origin.address())
                .query(Long.class)
                .single();
        revisions.add(id, 1, 1, importer, draft, when);
        changes.note(id, Changes.Kind.PUBLISHED, when.at());
    }

    /** Withdraws all of a batch that are still public, whatever became of them since. */
    public void withdraw(long batch, String reason, Moment when) {
        jdbc.sql("update publishing_item set state = 'WITHDRAWN', version = version + 1, withdrawn_on = ?,"
                        + " withdrawn_public_reason = 'OTHER', withdrawn_reason = ?, scheduled_for = null"
                        + " where takeover_id = ? and state <> 'WITHDRAWN' returning id")
                .params(when.day(), reason, batch)
                .query(Long.class)
                .list()
                .forEach(id -> changes.note(id, Changes.Kind.WITHDRAWN, when.at()));
    }
}
