package org.gongkai.office.catalogue;

import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 栏目: a place for items of one kind.
 *
 * @param parent id of the column above, 0 at the top of its block
 * @param depth 1 at the top of its block
 * @param block id of its {@link Block}
 * @param code stands in its address; it stays when the column is renamed
 * @param version changes with every act; a form that knows an older one is stale
 */
public record Column(
        long id,
        long bodyId,
        long parent,
        int depth,
        String block,
        String code,
        ColumnSheet sheet,
        ColumnUse use,
        Optional<Closure> closure,
        int version) {

    /** An open column of the statutory block, to be looked after every so many days, or on change. */
    public Column(
            long id,
            long bodyId,
            long parent,
            String code,
            String name,
            String category,
            String keeper,
            OptionalInt updateDays) {
        this(
                id,
                bodyId,
                parent,
                1,
                Block.CONTENT,
                code,
                new ColumnSheet(name, category, ColumnKind.OTHER, rule(updateDays), keeper, ""),
                ColumnUse.OPEN,
                Optional.empty(),
                1);
    }

    public String name() {
        return sheet.name();
    }

    /** Id of the {@link Category}. */
    public String category() {
        return sheet.category();
    }

    public String keeper() {
        return sheet.keeper();
    }

    public boolean isOpen() {
        return use == ColumnUse.OPEN;
    }

    private static UpdateRule rule(OptionalInt days) {
        return days.isPresent()
                ? new UpdateRule.Every(Period.ofDays(days.getAsInt()))
                : new UpdateRule.OnChange(Period.ofYears(1));
    }
}
