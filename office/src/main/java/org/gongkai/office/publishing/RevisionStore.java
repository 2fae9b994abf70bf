package org.gongkai.office.publishing;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.text.BodyText;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of revisions; nothing in it is ever changed. */
@Component
class RevisionStore {
    private static final RowMapper<Revision> TO_REVISION = (row, n) -> new Revision(
            row.getInt("number"),
            row.getInt("version"),
            row.getString("author"),
            row.getTimestamp("at").toInstant(),
            new Draft(
                    row.getLong("column_id"),
                    row.getString("title"),
                    row.getString("document_no"),
                    row.getDate("formed_on").toLocalDate(),
                    row.getString("source"),
                    ItemStore.metadata(row),
                    attachments(row.getArray("attachments"))),
            row.getString("column_name"),
            row.getString("html"));

    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an item, the oldest first. */
    List<Revision> of(long item) {
        return jdbc.sql("select r.*, p.name author, c.name column_name,"
                        + " array(select file_id from publishing_attachment a where a.item_id = r.item_id"
                        + " and a.revision = r.number and not a.in_text order by a.position) attachments"
                        + " from publishing_revision r"
                        + " join bodies_person p on p.id = r.person_id join catalogue_column c on c.id = r.column_id"
                        + " where item_id = ? order by number")
                .param(item)
                .query(TO_REVISION)
                .list();
    }

    private static List<UUID> attachments(Array ids) throws SQLException {
        return List.of((UUID[]) ids.getArray());
    }

    Optional<Revision> find(long item, int number) {
        return of(item).stream().filter(revision -> revision.number() == number).findFirst();
    }

    void add(long item, int number, int version, Person author, Draft draft, Moment when) {
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
}
