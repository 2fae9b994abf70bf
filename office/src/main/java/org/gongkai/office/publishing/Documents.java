package org.gongkai.office.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 规范性文件库: the normative documents of a body, as the records of an instant have them. */
@Component
public final class Documents {
    private static final String AS_OF = """
            select i.id, r.kind, r.title, r.document_no, r.formed_on, r.effective_on, r.expires_on, i.published_on
            from publishing_item i
            join lateral (select revision from publishing_step where item_id = i.id and action in ('APPROVE', 'PUBLISH')
              and at <= :asOf order by id desc limit 1) shown on true
            join publishing_revision r on r.item_id = i.id and r.number = shown.revision
            where i.body_id = :body and r.kind in ('RULE', 'NORMATIVE')
              and not exists (select 1 from publishing_step w where w.item_id = i.id and w.action = 'WITHDRAW' and w.at <= :asOf)
            """;
    private static final String NEWEST_FIRST = " order by r.formed_on desc, i.id desc";

    private final JdbcClient jdbc;
    private final Effects effects;

    Documents(JdbcClient jdbc, Effects effects) {
        this.jdbc = jdbc;
        this.effects = effects;
    }

    /** All that were published and not withdrawn, the newest first. */
    public List<NormativeDocument> of(Body body, Instant asOf) {
        var all = effects.of(body, asOf);
        return jdbc.sql(AS_OF + NEWEST_FIRST)
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> document(row, all))
                .list();
    }

    private static NormativeDocument document(ResultSet row, List<Effect> effects) throws SQLException {
        return new NormativeDocument(
                row.getLong("id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("document_no"),
                row.getDate("formed_on").toLocalDate(),
                ItemStore.day(row.getDate("effective_on"))
                        .orElse(row.getDate("published_on").toLocalDate()),
                ItemStore.day(row.getDate("expires_on")),
                Effects.holding(effects, row.getLong("id")));
    }

    /** One of them; empty where the item is no normative document that the public sees. */
    public Optional<NormativeDocument> find(Body body, long id, Instant asOf) {
        return jdbc.sql(AS_OF + " and i.id = :id")
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .param("id", id)
                .query((row, n) -> document(row, effects.holding(body, id, asOf)))
                .optional();
    }
}
