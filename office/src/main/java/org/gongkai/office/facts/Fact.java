package org.gongkai.office.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * One statement about a body and a period.
 *
 * @param name a statutory cell as {@code block.row.column}, such as {@code a20_1.normative_documents.issued}, or a named
 *     figure, such as {@code publishing.items}
 * @param value in the unit of the cell
 * @param evidence the records behind it
 */
public record Fact(String name, BigDecimal value, List<Evidence> evidence) {
    /**
     * A record behind a figure.
     *
     * @param thing kind of thing as the trail names it, such as {@code item}
     */
    public record Evidence(String thing, long id) {}

    public Fact {
        evidence = List.copyOf(evidence);
    }

    /** As many as there are records. */
    public static Fact count(String name, String thing, List<Long> ids) {
        return new Fact(
                name,
                BigDecimal.valueOf(ids.size()),
                ids.stream().map(id -> new Evidence(thing, id)).toList());
    }
}
