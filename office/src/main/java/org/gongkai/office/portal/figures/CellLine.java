package org.gongkai.office.portal.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A cell over the years. */
public record CellLine(CellLabel label, List<Optional<BigDecimal>> values) {
    public CellLine {
        values = List.copyOf(values);
    }
}
