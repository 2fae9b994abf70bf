package org.gongkai.office.catalogue.standards;

import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;

/**
 * 试点领域: one of the fields that have a standard catalogue of their own.
 *
 * @param category under which columns opened for its rows come first
 *
 * @see "国办发〔2019〕54号"
 */
public record StandardField(String id, String name, String category, String source) {
    private static final List<StandardField> ALL = Sheet.rows("catalogue/fields").stream()
            .map(row -> new StandardField(row.get(0), row.get(1), row.get(2), row.get(4)))
            .toList();

    public static List<StandardField> all() {
        return ALL;
    }

    public static StandardField withId(String id) {
        return ALL.stream()
                .filter(field -> field.id().equals(id))
                .findAny()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "standard-field"));
    }
}
