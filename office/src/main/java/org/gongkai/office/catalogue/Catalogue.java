package org.gongkai.office.catalogue;

import java.util.List;
import java.util.OptionalInt;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of a body as a tree, in the order of the regulation. */
@Component
public final class Catalogue {
    private static final String COLUMN =
            "select id, body_id, coalesce(parent_id, 0) parent, code, name, category, keeper, coalesce(update_days, 0) days"
                    + " from catalogue_column ";
    private static final RowMapper<Column> TO_COLUMN = (row, n) -> new Column(
            row.getLong("id"),
            row.getLong("body_id"),
            row.getLong("parent"),
            row.getString("code"),
            row.getString("name"),
            row.getString("category"),
            row.getString("keeper"),
            row.getInt("days") == 0 ? OptionalInt.empty() : OptionalInt.of(row.getInt("days")));

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All columns of the body in the order of the tree, a column before those below it. */
    public List<Column> of(Body body) {
        return jdbc.sql(COLUMN + "where body_id = ? order by position, id")
                .param(body.id())
                .query(TO_COLUMN)
                .list();
    }

    public Column withCode(Body body, String code) {
        return jdbc.sql(COLUMN + "where body_id = ? and code = ?")
                .params(body.id(), code)
                .query(TO_COLUMN)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Gives a new body the usual columns of 条例 第二十条. */
    public void addStandard(Body body) {
        var position = 0;
        for (var row : Sheet.rows("catalogue/columns")) {
            var days = Integer.parseInt(row.get(4));
            var update = days == 0 ? OptionalInt.empty() : OptionalInt.of(days);
            add(new Column(0, body.id(), 0, row.get(0), row.get(1), row.get(2), row.get(3), update), position++);
        }
    }

    /** Adds a column and answers its id. */
    public long add(Column column, int position) {
        return jdbc.sql("insert into catalogue_column (body_id, parent_id, code, name, category, keeper, update_days,"
                        + " position) values (?, nullif(?, 0), ?, ?, ?, ?, nullif(?, 0), ?) returning id")
                .params(
                        column.bodyId(),
                        column.parent(),
                        column.code(),
                        column.name(),
                        column.category(),
                        column.keeper(),
                        column.updateDays().orElse(0),
                        position)
                .query(Long.class)
                .single();
    }
}
