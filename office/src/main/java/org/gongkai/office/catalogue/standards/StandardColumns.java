package org.gongkai.office.catalogue.standards;

import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.ColumnSheet;
import org.gongkai.office.catalogue.UpdateRule;

/** What a column opened for a standard row looks like at first; its keeper changes it afterwards. */
final class StandardColumns {
    static final String BLOCK = Block.CONTENT;

    private static final int BASIS_LIMIT = 300;

    private StandardColumns() {}

    static ColumnSheet sheet(Batch batch, StandardRow row, Body body) {
        var name = row.level2().isEmpty() || row.level1().equals(row.level2())
                ? row.level1()
                : row.level1() + "：" + row.level2();
        return new ColumnSheet(
                cut(name, ColumnSheet.NAME_LIMIT),
                batch.field().category(),
                ColumnKind.OTHER,
                UpdateRule.parse("change/P1Y"),
                body.unit(),
                cut(row.basis(), BASIS_LIMIT));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
