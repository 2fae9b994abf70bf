package org.gongkai.office.portal.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a report as open data; names stay.
 *
 * @param body code of the body
 * @param value none where the report prints none, or it could not be read
 */
record FigureRow(
        String body,
        String bodyName,
        int year,
        String table,
        String cell,
        String row,
        String column,
        @Nullable BigDecimal value,
        String unit) {}
