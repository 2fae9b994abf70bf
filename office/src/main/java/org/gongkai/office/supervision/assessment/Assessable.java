package org.gongkai.office.supervision.assessment;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.Sheet;

/**
 * A fact that an indicator may rest on.
 *
 * @param name as modules state it
 * @param label in words
 * @param unit it is counted in
 */
public record Assessable(String name, String label, String unit) {
    private static final List<Assessable> ALL = Sheet.rows("supervision/assessable").stream()
            .map(row -> new Assessable(row.get(0), row.get(1), row.get(2)))
            .toList();

    public static List<Assessable> all() {
        return ALL;
    }

    static Optional<Assessable> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
