package org.gongkai.office.portal;

import java.util.List;
import java.util.Map;
import org.gongkai.office.publishing.PublicList.Row;
import org.gongkai.office.publishing.Standing;

/**
 * A page of a list with all that stands around it.
 *
 * @param standings 有效性 of those rows that have one, by id
 * @param years to choose from, the newest first
 */
public record Listing(
        List<Row> rows, Map<Long, Standing> standings, List<Integer> years, ListForm form, Paging paging) {}
