package org.gongkai.office.channels.outbox;

import java.sql.Timestamp;

/** Many public items of an office, written straight into the tables, and taken out of sight again. */
final class AnyItems {
    private AnyItems() {}

    /** Makes items and gives each an approved posting. */
    static void approved(AChannel channel, int many) {
        AChannel.JDBC
                .sql("with made as (insert into publishing_item (body_id, column_id, state, lane, drafter_id, index_no,"
                        + " published_on, published_at, published_revision, reviewed_revision) select :body, :column,"
                        + " 'PUBLISHED', 'SMALL', :clerk, :body || '-mass-' || n, :day, now(), 1, 1"
                        + " from generate_series(1, :many) n returning id)"
                        + " insert into publishing_revision (item_id, number, column_id, title, source, html, person_id,"
                        + " at, formed_on) select id, 1, :column, '通知' || id, '正文', '<p>为做好有关工作，现将事项' || id"
                        + " || '通知如下。</p>', :clerk, now(), :day from made")
                .param("body", channel.body.id())
                .param("column", channel.column)
                .param("clerk", channel.clerk.id())
                .param("day", channel.now().day())
                .param("many", many)
                .update();
        var articles = org.gongkai.office.OfficeServer.bean(Articles.class);
        for (var item : AChannel.JDBC
                .sql("select id from publishing_item where body_id = ? and state = 'PUBLISHED' order by id")
                .param(channel.body.id())
                .query(Long.class)
                .list()) {
            var now = articles.current(item).orElseThrow();
            AChannel.JDBC
                    .sql("insert into channels_posting (channel_id, item_id, revision, content_hash, state, round,"
                            + " prepared_by, approved_by, due_at, at, changed_at) values (?, ?, 1, ?, 'APPROVED', 1, ?, ?, ?,"
                            + " ?, ?)")
                    .params(
                            channel.id,
                            item,
                            now.hash(),
                            channel.clerk.id(),
                            channel.approver.id(),
                            Timestamp.from(channel.now().at()),
                            Timestamp.from(channel.now().at()),
                            Timestamp.from(channel.now().at()))
                    .update();
        }
    }

    /** The public of other tests does not see them. */
    static void remove(AChannel channel) {
        AChannel.JDBC
                .sql("update publishing_item set state = 'WITHDRAWN', withdrawn_on = ?, withdrawn_reason = '试验',"
                        + " withdrawn_public_reason = 'OTHER' where body_id = ? and state = 'PUBLISHED'")
                .params(channel.now().day(), channel.body.id())
                .update();
    }
}
