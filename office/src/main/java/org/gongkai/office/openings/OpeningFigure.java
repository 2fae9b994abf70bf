package org.gongkai.office.openings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of an opening as shown.
 *
 * @param name row and column as the format labels them
 * @param value empty where the document leaves the cell blank
 */
public record OpeningFigure(String name, Optional<BigDecimal> value) {}
