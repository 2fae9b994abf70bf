package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.report.model.Section;

/**
 * Tables whose rows lost their bars: a label and its numbers on one line, or each cell on a line of its own. Blank cells
 * are lost with the bars, so a row is only whole where every number is there; the extractor sees to that.
 */
final class LooseTables {
    private LooseTables() {}

    /** The blocks with such rows put into grids; the rest as they are. */
    static List<Block> gather(List<Block> blocks) {
        if (blocks.stream().anyMatch(Block.Grid.class::isInstance)) {
            return blocks;
        }
        var out = new ArrayList<Block>();
        var rows = new ArrayList<List<Block.GridCell>>();
        Section section = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) {
                out.add(blocks.get(i));
                continue;
            }
            var hit = Headings.section(text.text());
            if (hit != null) {
                flush(rows, out);
                section = hit.what();
                out.add(text);
                continue;
            }
            boolean tabular =
                    section == Section.PROACTIVE || section == Section.REQUESTS || section == Section.DISPUTES;
            if (!tabular || text.text().length() > 60 || text.text().indexOf('。') >= 0) {
                flush(rows, out);
                out.add(text);
                continue;
            }
            add(text, rows);
        }
        flush(rows, out);
        return out;
    }

    private static void add(Block.Text text, List<List<Block.GridCell>> rows) {
        var words = List.of(text.text().split(" "));
        int numbers = 0;
        while (numbers < words.size() && isValue(words.get(words.size() - 1 - numbers))) {
            numbers++;
        }
        if (numbers == words.size() && !rows.isEmpty() && (numbers == 1 || words.size() < 10)) {
            words.forEach(word -> rows.get(rows.size() - 1).add(cell(word, text)));
            return;
        }
        var row = new ArrayList<Block.GridCell>();
        var label = String.join("", words.subList(0, words.size() - numbers));
        if (!label.isEmpty()) {
            row.add(cell(label, text));
        }
        words.subList(words.size() - numbers, words.size()).forEach(word -> row.add(cell(word, text)));
        rows.add(row);
    }

    private static boolean isValue(String word) {
        return CellText.isNumber(word)
                || CellText.isChange(word)
                || !word.isEmpty() && CellText.isBlank(word) && !word.equals("一");
    }

    private static Block.GridCell cell(String word, Block.Text text) {
        return new Block.GridCell(word, false, text.origin());
    }

    private static void flush(List<List<Block.GridCell>> rows, List<Block> out) {
        if (rows.isEmpty()) {
            return;
        }
        var grid = new Block.Grid(
                rows, false, Objects.requireNonNull(rows.get(0).get(0)).origin());
        if (new TableExtractor().isStatutory(grid)) {
            out.add(grid);
        } else {
            for (var row : rows) {
                var text = new StringBuilder();
                row.forEach(c -> text.append(text.isEmpty() ? "" : " ").append(c.text()));
                out.add(new Block.Text(text.toString(), false, row.get(0).origin()));
            }
        }
        rows.clear();
    }
}
