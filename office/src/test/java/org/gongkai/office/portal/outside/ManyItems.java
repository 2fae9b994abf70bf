package org.gongkai.office.portal.outside;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.database.Access;

/** A district of many published items, written straight into the tables of an empty database. */
final class ManyItems {
    static final int COLUMNS = 20;

    private ManyItems() {}

    /** Bodies of so many items each, in twenty columns. */
    static void fill(Access database, int bodies, int items) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var body = connection.prepareStatement(
                        "insert into bodies_body (code, name, short_name, uscc, address, hours, phone, leader, unit, lane)"
                                + " values (?, ?, '某', ?, '地址', '时间', '电话', '负责人', '办公室', 'SMALL')")) {
            for (var n = 1; n <= bodies; n++) {
                body.setString(1, "street-" + n);
                body.setString(2, "第" + n + "街道办事处");
                body.setString(3, Uscc.completed("111502991" + String.format(Locale.ROOT, "%08d", n)));
                body.executeUpdate();
            }
            for (var sql : List.of(
                    "insert into bodies_person (username, name, password_hash) values ('one', '某人', '')",
                    "insert into catalogue_column (body_id, code, name, category, keeper, update_rule, position)"
                            + " select b.id, 'column-' || n, '栏目' || n, 'a20_15_other', '办公室', 'P30D', n"
                            + " from bodies_body b, generate_series(1, " + COLUMNS + ") n",
                    "insert into publishing_item (body_id, column_id, state, lane, drafter_id, index_no, published_on,"
                            + " published_at, published_revision, reviewed_revision)"
                            + " select c.body_id, c.id, 'PUBLISHED', 'SMALL', 1, c.id || '-' || n,"
                            + " date '2020-01-01' + n, now(), 1, 1 from catalogue_column c, generate_series(1, "
                            + items / COLUMNS + ") n",
                    "insert into publishing_revision (item_id, number, column_id, title, source, html, person_id, at,"
                            + " formed_on) select id, 1, column_id, '关于某事项的通知' || id, '',"
                            + " repeat('<p>为做好有关工作，现将有关事项通知如下，请认真贯彻执行。</p>', 20), 1, now(),"
                            + " published_on from publishing_item",
                    "insert into publishing_change (number, item_id, kind, at)"
                            + " select id, id, 'PUBLISHED', now() from publishing_item",
                    "update publishing_change_head set last = (select max(number) from publishing_change)",
                    "vacuum analyze")) {
                statement.execute(sql);
            }
        }
    }
}
