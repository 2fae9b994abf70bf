package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            if (section == null || !tabular || isProse(text.text())) {
                flush(rows, out);
                out.add(text);
                continue;
            }
            add(text, section, rows);
        }
        flush(rows, out);
        return out;
    }

    /** A long line is a sentence, unless it ends in the numbers of a row. */
    private static boolean isProse(String text) {
        var words = text.split(" ");
        boolean row = words.length > 6
                && Arrays.stream(words, words.length - 6, words.length).allMatch(LooseTables::isValue);
        return text.indexOf('。') >= 0 || text.length() > 60 && !row;
    }

    private static void add(Block.Text text, Section section, List<List<Block.GridCell>> rows) {
        var words = List.of(text.text().split(" "));
        int numbers = 0;
        while (numbers < words.size() && isValue(words.get(words.size() - 1 - numbers))) {
            numbers++;
        }
        if (numbers == words.size() && !rows.isEmpty() && (numbers == 1 || words.size() < 10)) {
            var last = rows.get(rows.size() - 1);
            // table 4 has its labels above its values, not beside them
            if (section != Section.DISPUTES || isValue(last.get(0).text())) {
                words.forEach(word -> last.add(cell(word, text)));
                return;
            }
        }
        var row = new ArrayList<Block.GridCell>();
        labels(words.subList(0, words.size() - numbers), numbers == 0).forEach(label -> row.add(cell(label, text)));
        words.subList(words.size() - numbers, words.size()).forEach(word -> row.add(cell(word, text)));
        rows.add(row);
    }

    /** The words before the numbers: the label of the row, behind that of its group; without numbers, column headings. */
    private static List<String> labels(List<String> words, boolean headings) {
        for (int i = 0; i < (headings ? Math.min(1, words.size()) : words.size()); i++) {
            var label = String.join("", words.subList(i, words.size()));
            if (RowLabels.request(label) != null || RowLabels.proactive(label) != null) {
                return i == 0 ? List.of(label) : List.of(String.join("", words.subList(0, i)), label);
            }
        }
        return words;
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
        // 其他 and 总计 above the columns, and the names of groups, are rows without numbers
        var table = rows.stream().filter(row -> !isBareLabel(row)).toList();
        var grid = new Block.Grid(table, false, rows.get(0).get(0).origin());
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

    private static boolean isBareLabel(List<Block.GridCell> row) {
        return row.size() == 1 && RowLabels.request(row.get(0).text()) != null;
    }
}
