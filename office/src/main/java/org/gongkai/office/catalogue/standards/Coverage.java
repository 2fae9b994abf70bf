package org.gongkai.office.catalogue.standards;

import java.util.List;

/**
 * 覆盖情况 of one batch for one body.
 *
 * @param rows rows that concern the body
 * @param assigned of them, those a column answers to
 * @param filled of them, those where the public finds something
 */
public record Coverage(Batch batch, int rows, int assigned, int filled) {
    static Coverage of(Batch batch, List<Covered> rows) {
        return new Coverage(
                batch,
                rows.size(),
                (int) rows.stream().filter(Covered::isAssigned).count(),
                (int) rows.stream().filter(Covered::isFilled).count());
    }
}
