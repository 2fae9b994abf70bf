package org.gongkai.office.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 信息列表: what the public sees, without the texts, the newest first, filtered and page by page. */
@Component
public final class PublicList {
    private static final String ROW = "select i.id, i.body_id, r.title, r.document_no, i.index_no, r.formed_on,"
            + " i.published_on, r.kind, r.genre, r.subject, c.code column_code, c.name column_name";
    private static final String NEWEST_FIRST = " order by i.published_on desc, i.id desc";

    /**
     * Which items are asked for; what is empty does not narrow the list.
     *
     * @param columns ids of columns
     * @param block id of a block of columns
     * @param year of publication
     * @param genre 体裁, a code of {@link Classification}
     * @param kinds kinds of document
     * @param ids items known by their validity
     */
    public record Filter(
            Collection<Long> columns,
            String block,
            OptionalInt year,
            String genre,
            Set<DocumentKind> kinds,
            Optional<Collection<Long>> ids) {
        /** Everything. */
        public static final Filter ALL = in(List.of());

        public static Filter in(Collection<Long> columns) {
            return new Filter(columns, "", OptionalInt.empty(), "", Set.of(), Optional.empty());
        }

        public static Filter ofBlock(String block) {
            return new Filter(List.of(), block, OptionalInt.empty(), "", Set.of(), Optional.empty());
        }
    }

    /** An item as a list shows it. */
    public record Row(
            long id,
            long bodyId,
            String title,
            String documentNo,
            String indexNo,
            LocalDate formedOn,
            LocalDate publishedOn,
            DocumentKind kind,
            String genre,
            String subject,
            String columnCode,
            String columnName) {}

    /** A place in the order of a list: what comes after it is older. */
    public record Mark(LocalDate publishedOn, long id) {
        public static Mark of(Row row) {
            return new Mark(row.publishedOn(), row.id());
        }
    }

    /** Before the newest. */
    public static final Mark BEGINNING = new Mark(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    /** The years in which something was published, first and last. */
    public record Years(int first, int last) {}

    private static final RowMapper<Row> TO_ROW = (row, n) -> new Row(
            row.getLong("id"),
            row.getLong("body_id"),
            row.getString("title"),
            row.getString("document_no"),
            row.getString("index_no"),
            row.getDate("formed_on").toLocalDate(),
            row.getDate("published_on").toLocalDate(),
            DocumentKind.valueOf(row.getString("kind")),
            row.getString("genre"),
            row.getString("subject"),
            row.getString("column_code"),
            row.getString("column_name"));

    private final JdbcClient jdbc;
    private final Documents documents;

    PublicList(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** A page of the list of a body, or of all bodies where none is given. */
    public List<Row> page(Optional<Body> body, Filter filter, int limit, int offset) {
        return ask(ROW, body, filter, NEWEST_FIRST + " limit " + limit + " offset " + offset)
                .query(TO_ROW)
                .list();
    }

    /** What comes after a mark, for whoever reads the whole list; as fast at its end as at its beginning. */
    public List<Row> after(Optional<Body> body, Filter filter, Mark mark, int limit) {
        var order = " and (i.published_on, i.id) < (:markedOn, :marked)" + NEWEST_FIRST + " limit " + limit;
        return ask(ROW, body, filter, order)
                .param("markedOn", mark.publishedOn())
                .param("marked", mark.id())
                .query(TO_ROW)
                .list();
    }

    public int count(Optional<Body> body, Filter filter) {
        return ask("select count(*)", body, filter, "").query(Integer.class).single();
    }

    /** From which year to which there is something; empty where there is nothing. */
    public Optional<Years> years(Optional<Body> body, Filter filter) {
        return ask(
                        "select extract(year from min(i.published_on))::int, extract(year from max(i.published_on))::int",
                        body,
                        filter,
                        "")
                .query((row, n) -> new Years(row.getInt(1), row.getInt(2)))
                .optional()
                .filter(years -> years.last() > 0);
    }

    /** 有效性 on a day of all normative documents of a body, by id of the item. */
    public Map<Long, Standing> standings(Body body, Instant now, LocalDate day) {
        var standings = new HashMap<Long, Standing>();
        documents.of(body, now).forEach(document -> standings.put(document.id(), document.on(day)));
        return standings;
    }

    private JdbcClient.StatementSpec ask(String what, Optional<Body> body, Filter filter, String order) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        body.ifPresent(one -> {
            where.add("i.body_id = :body");
            values.put("body", one.id());
        });
        if (!filter.columns().isEmpty()) {
            where.add("i.column_id = any (:columns)");
            values.put("columns", filter.columns().toArray(Long[]::new));
        }
        if (!filter.block().isEmpty()) {
            where.add("c.block = :block");
            values.put("block", filter.block());
        }
        filter.year().ifPresent(year -> {
            where.add("i.published_on between :first and :last");
            values.put("first", LocalDate.of(year, 1, 1));
            values.put("last", LocalDate.of(year, 12, 31));
        });
        if (!filter.genre().isEmpty()) {
            where.add("r.genre = :genre");
            values.put("genre", filter.genre());
        }
        if (!filter.kinds().isEmpty()) {
            where.add("r.kind = any (:kinds)");
            values.put("kinds", filter.kinds().stream().map(Enum::name).toArray(String[]::new));
        }
        filter.ids().ifPresent(ids -> {
            where.add("i.id = any (:ids)");
            values.put("ids", ids.toArray(Long[]::new));
        });
        var narrowed = where.isEmpty() ? "" : " and " + String.join(" and ", where);
        return jdbc.sql(what + PublicItems.VISIBLE_ANYWHERE + narrowed + order).params(values);
    }
}
