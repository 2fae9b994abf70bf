package org.gongkai.office.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.springframework.stereotype.Component;

/** The columns of a body as a tree, in the order of the regulation. Who changes them does so in {@link Columns}. */
@Component
public final class Catalogue {
    private final ColumnStore store;

    Catalogue(ColumnStore store) {
        this.store = store;
    }

    /** The columns that take new items, in the order of the tree, a column before those below it. */
    public List<Column> of(Body body) {
        return tree(body).stream().filter(Column::isOpen).toList();
    }

    /** The columns the public sees: those in use and those closed, which keep what they hold. */
    public List<Column> shown(Body body) {
        return tree(body).stream()
                .filter(column -> column.use() != ColumnUse.HIDDEN)
                .toList();
    }

    /** All columns. */
    public List<Column> tree(Body body) {
        return store.tree(body);
    }

    /** A column the public sees. */
    public Column withCode(Body body, String code) {
        return store.find(body, code)
                .filter(column -> column.use() != ColumnUse.HIDDEN)
                .orElseThrow(Refusal::notFound);
    }

    /** A column for staff. */
    public Column withId(Body body, long id) {
        return tree(body).stream().filter(column -> column.id() == id).findAny().orElseThrow(Refusal::notFound);
    }

    /** Gives a new body the usual columns of its level (条例 第二十条、第二十一条) and those of the platform. */
    public void addStandard(Body body) {
        var tier = Tier.of(body.standing().level());
        var ids = new HashMap<String, Long>();
        var position = 0;
        for (var row : Sheet.rows("catalogue/columns")) {
            if (tier.isIn(row.get(8))) {
                var sheet = new ColumnSheet(
                        row.get(3),
                        row.get(4),
                        ColumnKind.valueOf(row.get(5)),
                        UpdateRule.parse(row.get(6)),
                        row.get(7),
                        "");
                var parent = row.get(1).isEmpty() ? 0L : ids.getOrDefault(row.get(1), 0L);
                ids.put(row.get(0), add(open(body, parent, row.get(2), row.get(0), sheet), position++));
            }
        }
    }

    /** Figures by column with those of the columns below added to each. */
    public static Map<Long, Integer> addedUp(List<Column> tree, Map<Long, Integer> figures) {
        var sums = new HashMap<>(figures);
        for (var i = tree.size() - 1; i >= 0; i--) {
            var column = tree.get(i);
            var own = sums.getOrDefault(column.id(), 0);
            if (column.parent() != 0 && own > 0) {
                sums.merge(column.parent(), own, Integer::sum);
            }
        }
        return sums;
    }

    /** The column and all below it. */
    public static List<Column> withBelow(List<Column> tree, Column top) {
        var ids = new HashSet<Long>();
        ids.add(top.id());
        return tree.stream()
                .filter(column -> column.id() == top.id() || ids.contains(column.parent()) && ids.add(column.id()))
                .toList();
    }

    /** Adds a column and answers its id. */
    public long add(Column column, int position) {
        return store.insert(column, position);
    }

    static Column open(Body body, long parent, String block, String code, ColumnSheet sheet) {
        return new Column(0, body.id(), parent, 0, block, code, sheet, ColumnUse.OPEN, Optional.empty(), 1);
    }
}
