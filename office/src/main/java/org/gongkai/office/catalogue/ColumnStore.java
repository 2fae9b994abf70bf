package org.gongkai.office.catalogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of columns. */
@Component
class ColumnStore {
    private static final String TREE = """
            with recursive tree as (
              select c.*, 1 depth, array[c.position::bigint, c.id] place from catalogue_column c
                where c.body_id = :body and c.parent_id is null
              union all
              select c.*, t.depth + 1, t.place || array[c.position::bigint, c.id]
                from catalogue_column c join tree t on c.parent_id = t.id)
            select id, body_id, coalesce(parent_id, 0) parent, depth, block, code, name, category, kind, update_rule,
              keeper, basis, standing, closed_on, closed_reason, version from tree
            """;

    private final JdbcClient jdbc;

    ColumnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column before those below it. */
    List<Column> tree(Body body) {
        return jdbc.sql(TREE + "order by place")
                .param("body", body.id())
                .query(ColumnStore::column)
                .list();
    }

    Optional<Column> find(Body body, String code) {
        return jdbc.sql(TREE + "where code = :code")
                .param("body", body.id())
                .param("code", code)
                .query(ColumnStore::column)
                .optional();
    }

    /** The column, kept from others until the transaction ends. */
    Optional<Column> lock(Body body, long id) {
        jdbc.sql("select id from catalogue_column where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return tree(body).stream().filter(column -> column.id() == id).findAny();
    }

    long insert(Column column, int position) {
        var sheet = column.sheet();
        return jdbc.sql("insert into catalogue_column (body_id, parent_id, block, code, name, category, kind,"
                        + " update_rule, keeper, basis, standing, position)"
                        + " values (?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        column.bodyId(),
                        column.parent(),
                        column.block(),
                        column.code(),
                        sheet.name(),
                        sheet.category(),
                        sheet.kind().name(),
                        sheet.rule().text(),
                        sheet.keeper(),
                        sheet.basis(),
                        column.use().name(),
                        position)
                .query(Long.class)
                .single();
    }

    void update(long id, ColumnSheet sheet) {
        jdbc.sql("update catalogue_column set name = ?, category = ?, kind = ?, update_rule = ?, keeper = ?, basis = ?,"
                        + " version = version + 1 where id = ?")
                .params(
                        sheet.name(),
                        sheet.category(),
                        sheet.kind().name(),
                        sheet.rule().text(),
                        sheet.keeper(),
                        sheet.basis(),
                        id)
                .update();
    }

    void place(long id, long parent, String block, int position) {
        jdbc.sql("update catalogue_column set parent_id = nullif(?, 0), block = ?, position = ?, version = version + 1"
                        + " where id = ?")
                .params(parent, block, position, id)
                .update();
    }

    void block(List<Long> ids, String block) {
        jdbc.sql("update catalogue_column set block = :block where id in (:ids)")
                .param("block", block)
                .param("ids", ids)
                .update();
    }

    void use(long id, ColumnUse use) {
        jdbc.sql("update catalogue_column set standing = ?, closed_on = null, closed_reason = null,"
                        + " version = version + 1 where id = ?")
                .params(use.name(), id)
                .update();
    }

    void close(long id, String reason, Moment when) {
        jdbc.sql("update catalogue_column set standing = 'CLOSED', closed_on = ?, closed_reason = ?,"
                        + " version = version + 1 where id = ?")
                .params(when.day(), reason, id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from catalogue_column where id = ?").param(id).update();
    }

    private static Column column(ResultSet row, int number) throws SQLException {
        var closed = row.getDate("closed_on");
        return new Column(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("parent"),
                row.getInt("depth"),
                row.getString("block"),
                row.getString("code"),
                new ColumnSheet(
                        row.getString("name"),
                        row.getString("category"),
                        ColumnKind.valueOf(row.getString("kind")),
                        UpdateRule.parse(row.getString("update_rule")),
                        row.getString("keeper"),
                        row.getString("basis")),
                ColumnUse.valueOf(row.getString("standing")),
                closed == null ? Optional.empty() : Optional.of(closure(closed, row.getString("closed_reason"))),
                row.getInt("version"));
    }

    private static Closure closure(Date day, String reason) {
        return new Closure(day.toLocalDate(), reason);
    }
}
