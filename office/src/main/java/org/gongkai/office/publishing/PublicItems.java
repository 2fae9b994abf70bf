package org.gongkai.office.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one gate for what the public sees: the approved revision of published items, and nothing that was withdrawn. */
@Component
public final class PublicItems {
    /** What every question about the public's items begins with, for all bodies. */
    static final String VISIBLE_ANYWHERE = """
             from publishing_item i
            join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
            join catalogue_column c on c.id = i.column_id
            where i.published_revision is not null and i.state <> 'WITHDRAWN' and r.disclosure = 'ACTIVE'
            """;

    private static final String VISIBLE = VISIBLE_ANYWHERE + " and i.body_id = :body";
    private static final String VISIBLE_ANYWHERE_FILES = VISIBLE_ANYWHERE.replace(
            "where", "join publishing_attachment a on a.item_id = i.id and a.revision = r.number where");
    private static final String VISIBLE_FILES = VISIBLE_ANYWHERE_FILES + " and i.body_id = :body";
    private static final String FIELDS = "select i.id, r.title, r.document_no, r.html, i.index_no, r.formed_on,"
            + " i.published_on, r.kind, r.issuer, r.subject, r.genre, r.summary, r.effective_on, r.expires_on,"
            + " r.disclosure, r.ground, r.ground_words, c.code column_code, c.name column_name, c.category ";

    /**
     * An item as the public reads it.
     *
     * @param formedOn 成文日期
     * @param publishedOn 发布日期, the real one, kept through corrections
     */
    public record Published(
            long id,
            String title,
            String documentNo,
            String html,
            String indexNo,
            LocalDate formedOn,
            LocalDate publishedOn,
            String columnCode,
            String columnName,
            String category,
            Metadata metadata) {}

    /**
     * An item of any body.
     *
     * @param revision the version the public reads
     */
    public record Placed(long bodyId, long columnId, int revision, Published item) {}

    private static Published published(ResultSet row, int n) throws SQLException {
        return new Published(
                row.getLong("id"),
                row.getString("title"),
                row.getString("document_no"),
                row.getString("html"),
                row.getString("index_no"),
                row.getDate("formed_on").toLocalDate(),
                row.getDate("published_on").toLocalDate(),
                row.getString("column_code"),
                row.getString("column_name"),
                row.getString("category"),
                ItemStore.metadata(row));
    }

    private final JdbcClient jdbc;

    PublicItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Published> latest(Body body, int limit) {
        return jdbc.sql(FIELDS + VISIBLE + " order by i.published_on desc, i.id desc limit :limit")
                .param("body", body.id())
                .param("limit", limit)
                .query(PublicItems::published)
                .list();
    }

    /** Those of several columns, the newest first. */
    public List<Published> in(Body body, Collection<Long> columns, int limit, int offset) {
        return jdbc.sql(FIELDS + VISIBLE + " and i.column_id = any (:columns)"
                        + " order by i.published_on desc, i.id desc limit :limit offset :offset")
                .param("body", body.id())
                .param("columns", columns.toArray(Long[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(PublicItems::published)
                .list();
    }

    /**
     * When the public last saw something new of an item.
     *
     * @param changedOn day on which the public last saw something new of it
     */
    public record LastChange(long id, String columnCode, LocalDate changedOn) {}

    /** Those after an id, in the order of the ids, so that all are read page by page at a cost that does not grow. */
    public List<LastChange> after(Body body, long id, int limit) {
        return jdbc.sql(
                        "select i.id, c.code, coalesce((select max(h.at) from publishing_change h where h.item_id = i.id)"
                                + " at time zone 'Asia/Shanghai', i.published_on)::date changed_on" + VISIBLE
                                + " and i.id > :id order by i.id limit :limit")
                .param("body", body.id())
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new LastChange(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getDate("changed_on").toLocalDate()))
                .list();
    }

    /** Ids after an id of items the public once saw and that were withdrawn, in order. */
    public List<Long> withdrawn(Body body, long after, int limit) {
        return jdbc.sql("select id from publishing_item where body_id = ? and state = 'WITHDRAWN' and id > ?"
                        + " and published_revision is not null order by id limit ?")
                .params(body.id(), after, limit)
                .query(Long.class)
                .list();
    }

    /** The bodies, by id, of these items, as far as the public ever saw them. */
    public Map<Long, Long> bodies(Collection<Long> ids) {
        var bodies = new HashMap<Long, Long>();
        jdbc.sql("select id, body_id from publishing_item where id = any (?) and published_revision is not null")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> bodies.put(row.getLong(1), row.getLong(2)))
                .list();
        return bodies;
    }

    /** Items whose validity is another on the second day than on the first, without anybody doing anything. */
    public List<Long> turned(LocalDate first, LocalDate second) {
        return jdbc.sql("""
                        select i.id from publishing_item i
                        join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
                        where i.state <> 'WITHDRAWN' and (r.effective_on > :first and r.effective_on <= :second
                          or r.expires_on >= :first and r.expires_on < :second
                          or exists (select 1 from publishing_validity v where i.id in (v.item_id, v.by_item_id)
                            and v.on_day > :first and v.on_day <= :second))
                        order by i.id
                        """)
                .param("first", first)
                .param("second", second)
                .query(Long.class)
                .list();
    }

    /** How many each column shows, by its id; columns that show nothing are absent. */
    public Map<Long, Integer> counts(Body body) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("select i.column_id, count(*) n" + VISIBLE + " group by i.column_id")
                .param("body", body.id())
                .query((row, n) -> counts.put(row.getLong(1), row.getInt(2)))
                .list();
        return counts;
    }

    /** The titles of all items the public sees, by id. */
    public Map<Long, String> titles(Body body) {
        var titles = new HashMap<Long, String>();
        jdbc.sql("select i.id, r.title" + VISIBLE)
                .param("body", body.id())
                .query((row, n) -> titles.put(row.getLong(1), row.getString(2)))
                .list();
        return titles;
    }

    /** The titles of those among some items that the public sees, by id. */
    public Map<Long, String> titles(Body body, Collection<Long> ids) {
        var titles = new HashMap<Long, String>();
        if (ids.isEmpty()) { // most items stand alone
            return titles;
        }
        jdbc.sql("select i.id, r.title" + VISIBLE + " and i.id = any (:ids)")
                .param("body", body.id())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> titles.put(row.getLong(1), row.getString(2)))
                .list();
        return titles;
    }

    /** Day of the newest of each column, by its id; columns that show nothing are absent. */
    public Map<Long, LocalDate> newest(Body body) {
        var newest = new HashMap<Long, LocalDate>();
        jdbc.sql("select i.column_id, max(i.published_on)" + VISIBLE + " group by i.column_id")
                .param("body", body.id())
                .query((row, n) -> newest.put(row.getLong(1), row.getDate(2).toLocalDate()))
                .list();
        return newest;
    }

    /** The days of what each column shows from one day to another, both included, by its id. */
    public Map<Long, List<LocalDate>> publishedDays(Body body, LocalDate first, LocalDate last) {
        var days = new HashMap<Long, List<LocalDate>>();
        jdbc.sql("select i.column_id, i.published_on" + VISIBLE
                        + " and i.published_on between :first and :last order by i.published_on")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> days.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getDate(2).toLocalDate()))
                .list();
        return days;
    }

    /** Ids of all items in columns beside the platform, published or not: 三务 is no government information. */
    public List<Long> beside(Body body) {
        return jdbc.sql("select i.id from publishing_item i join catalogue_column c on c.id = i.column_id"
                        + " where i.body_id = :body and c.block not in (:blocks)")
                .param("body", body.id())
                .param("blocks", Block.platform().stream().map(Block::id).toList())
                .query(Long.class)
                .list();
    }

    /** The column of each item that the public sees and that was published until a day, by the item's id. */
    public Map<Long, Long> places(Body body, LocalDate until) {
        var places = new HashMap<Long, Long>();
        jdbc.sql("select i.id, i.column_id" + VISIBLE + " and i.published_on <= :until")
                .param("body", body.id())
                .param("until", until)
                .query((row, n) -> places.put(row.getLong(1), row.getLong(2)))
                .list();
        return places;
    }

    /** Day of the newest of each column among those published until a day, by the column's id. */
    public Map<Long, LocalDate> newest(Body body, LocalDate until) {
        var newest = new HashMap<Long, LocalDate>();
        jdbc.sql("select i.column_id, max(i.published_on)" + VISIBLE
                        + " and i.published_on <= :until group by i.column_id")
                .param("body", body.id())
                .param("until", until)
                .query((row, n) -> newest.put(row.getLong(1), row.getDate(2).toLocalDate()))
                .list();
        return newest;
    }

    /** How much government information was first published from one day to another, both included; 三务 is none. */
    public int publishedBetween(Body body, LocalDate first, LocalDate last) {
        return jdbc.sql("select count(*)" + VISIBLE
                        + " and c.block in (:blocks) and i.published_on between :first and :last")
                .param("blocks", Block.platform().stream().map(Block::id).toList())
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .single();
    }

    /**
     * One item.
     *
     * @throws Refusal GONE where it was published and withdrawn, NOT_FOUND where the public never saw it
     */
    public Published get(Body body, long id) {
        var found = jdbc.sql(FIELDS + VISIBLE + " and i.id = :id")
                .param("body", body.id())
                .param("id", id)
                .query(PublicItems::published)
                .optional();
        return found.orElseThrow(() -> withdrawal(body, id).orElseGet(Refusal::notFound));
    }

    /** Those of these ids that the public sees, of all bodies, in no order. */
    public List<Placed> byIds(Collection<Long> ids) {
        return jdbc.sql(FIELDS + ", i.body_id, i.column_id, r.number" + VISIBLE_ANYWHERE + " and i.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Placed(
                        row.getLong("body_id"), row.getLong("column_id"), row.getInt("number"), published(row, n)))
                .list();
    }

    /** Ids of what the public sees of all bodies, in their order from after one on. */
    public List<Long> idsAfter(long id, int limit) {
        return jdbc.sql("select i.id" + VISIBLE_ANYWHERE + " and i.id > :id order by i.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** How much the public sees of all bodies. */
    public int count() {
        return jdbc.sql("select count(*)" + VISIBLE_ANYWHERE)
                .query(Integer.class)
                .single();
    }

    /** Ids of the files attached to what the public sees of an item, in order. */
    List<UUID> attachments(Body body, long id) {
        return jdbc.sql("select a.file_id" + VISIBLE_FILES + " and i.id = :id and not a.in_text order by a.position")
                .param("body", body.id())
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** The same of several items of any body, by item; one without files is absent. */
    Map<Long, List<UUID>> attachments(Collection<Long> ids) {
        var files = new HashMap<Long, List<UUID>>();
        jdbc.sql("select i.id, a.file_id" + VISIBLE_ANYWHERE_FILES
                        + " and i.id = any (:ids) and not a.in_text order by i.id, a.position")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    files.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return files;
    }

    /** Whether a file belongs to anything the public sees of the body. */
    boolean shows(long body, UUID file) {
        return !jdbc.sql("select 1" + VISIBLE_FILES + " and a.file_id = :file")
                .param("body", body)
                .param("file", file)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** What the public is told about an item it once saw: the day and the public reason, nothing else. */
    private Optional<Refusal> withdrawal(Body body, long id) {
        var replacing = replacing(body, id);
        return jdbc.sql("select withdrawn_on, withdrawn_public_reason from publishing_item"
                        + " where id = ? and body_id = ? and state = 'WITHDRAWN'")
                .params(id, body.id())
                .query((row, n) -> {
                    var reason = PublicReason.valueOf(row.getString("withdrawn_public_reason"));
                    var day = row.getDate("withdrawn_on").toString();
                    return replacing
                            .filter(other -> reason == PublicReason.REPLACED)
                            .map(other -> new Refusal(
                                    Refusal.Kind.GONE,
                                    "gone-corrected",
                                    day,
                                    other.title(),
                                    String.valueOf(other.id())))
                            .orElseGet(() -> new Refusal(Refusal.Kind.GONE, reason.code(), day));
                })
                .optional();
    }

    /** What stands in the place of an item, where the public sees it. */
    private Optional<Published> replacing(Body body, long id) {
        return jdbc.sql(FIELDS + VISIBLE
                        + " and i.id = (select by_item_id from publishing_replacement where item_id = :old)")
                .param("body", body.id())
                .param("old", id)
                .query(PublicItems::published)
                .optional();
    }
}
