package org.gongkai.report.check.text;

import java.util.List;
import org.gongkai.report.model.CellId;

/**
 * A quantity of the tables that a phrase names.
 *
 * @param id sub-id of the finding, such as {@code granted}
 * @param alternatives every plausible reading as a sum of cells; the first is the plain one
 */
record Named(String id, List<List<CellId>> alternatives) {}
