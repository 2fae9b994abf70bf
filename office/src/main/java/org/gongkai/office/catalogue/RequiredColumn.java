package org.gongkai.office.catalogue;

/**
 * 必设栏目: a column one body demands of those below it.
 *
 * @param code address the column has in each of them
 */
public record RequiredColumn(long id, String code, String block, ColumnSheet sheet) {}
