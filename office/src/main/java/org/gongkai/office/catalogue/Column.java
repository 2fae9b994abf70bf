package org.gongkai.office.catalogue;

import java.util.OptionalInt;

/**
 * 栏目: a place for items of one kind.
 *
 * @param parent id of the column above, 0 at the top
 * @param category item of 条例 第二十条, such as {@code a20_12_emergency}
 * @param keeper section that keeps it up to date
 * @param updateDays calendar days within which something new is due; empty: on change only
 */
public record Column(
        long id,
        long bodyId,
        long parent,
        String code,
        String name,
        String category,
        String keeper,
        OptionalInt updateDays) {}
