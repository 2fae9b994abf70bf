package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.BlockLayout;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a row are its values, where empty cells on both sides leave a choice: those that stand under the
 * headings of their columns.
 */
final class UnderHeadings {
    private UnderHeadings() {}

    /**
     * @param own the cells behind the label, more than there are columns, the first and the last of them empty
     * @return null where the headings do not tell
     */
    static @Nullable List<Block.GridCell> cells(
            List<BlockLayout.Label> columns,
            List<List<Block.GridCell>> headings,
            List<Block.GridCell> row,
            List<Block.GridCell> own) {
        if (own.stream().allMatch(c -> c.text().isEmpty())) {
            return own.subList(0, columns.size());
        }
        var cells = new ArrayList<Block.GridCell>();
        int at = -1;
        for (var column : columns) {
            at = next(Labels.normal(column.text()), headings, at + 1, row.size());
            if (at < 0) {
                return null;
            }
            cells.add(row.get(at));
        }
        boolean allThere = own.stream().allMatch(c -> c.text().isEmpty() || cells.contains(c));
        return allThere && own.containsAll(cells) ? cells : null;
    }

    /** The first position from the given one with this heading, in headings as wide as the row; -1 where there is none. */
    private static int next(String heading, List<List<Block.GridCell>> headings, int from, int width) {
        for (int i = from; i < width; i++) {
            for (var row : headings) {
                if (row.size() == width && Labels.normal(row.get(i).text()).equals(heading)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
