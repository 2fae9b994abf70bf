package org.gongkai.office.annualreport;

import java.util.OptionalLong;

/**
 * A report whose figures the public may see.
 *
 * @param item the item of the 年报 column by which it is public
 * @param version the frozen version the item was made from; none for a report imported from a document
 */
public record PublicReport(long bodyId, int year, long item, OptionalLong version) {}
