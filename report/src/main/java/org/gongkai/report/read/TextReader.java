package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.Origin;

/**
 * Plain text. Lines with {@code |} are rows of a table: either every line starts with a bar (Markdown), or the rows are
 * flattened, one after the other, and may go on in lines that start with a bar or with the missing number.
 */
final class TextReader implements DocumentReader {
    private static final int MAX_CELLS = 64;

    @Override
    public List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        return blocks(Charsets.decode(bytes), limits);
    }

    static List<Block> blocks(String text, ReadLimits limits) throws UnreadableDocument {
        if (text.length() > limits.characters()) {
            throw new UnreadableDocument("too_long", Integer.toString(limits.characters()));
        }
        var blocks = new ArrayList<Block>();
        var lines = text.lines().toList();
        if (lines.size() > limits.blocks()) {
            throw new UnreadableDocument("too_many_parts");
        }
        int tables = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isRow(lines.get(i))) {
                int end = i;
                while (end < lines.size() && isRow(lines.get(end))) {
                    end++;
                }
                blocks.add(grid(lines.subList(i, end), i + 1, ++tables));
                i = end - 1;
                continue;
            }
            var tidy = Labels.tidy(lines.get(i));
            boolean heading = tidy.startsWith("#");
            tidy = heading ? tidy.replaceFirst("^#+ *", "") : tidy;
            tidy = unescaped(tidy.replace("**", ""));
            if (!tidy.isEmpty()) {
                blocks.add(new Block.Text(tidy, heading, Origin.line(i + 1)));
            }
        }
        return blocks;
    }

    private static boolean isRow(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '|' || c == '｜') && (i == 0 || line.charAt(i - 1) != '\\')) {
                return true;
            }
        }
        return false;
    }

    /** A sign behind a backslash is meant as it stands. */
    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\([|｜*#])", "$1");
    }

    private static Block.Grid grid(List<String> lines, int first, int table) {
        var rows = new ArrayList<List<Block.GridCell>>();
        boolean markdown =
                lines.get(0).strip().startsWith("|") && lines.get(0).strip().length() > 1;
        int width = 0;
        boolean even = markdown;
        for (int i = 0; i < lines.size(); ) {
            var row = new StringBuilder(lines.get(i));
            int next = i + 1;
            while (!markdown && next < lines.size() && next - i < MAX_CELLS && continues(row, lines.get(next))) {
                row.append('\n').append(lines.get(next++));
            }
            var cells = cells(row.toString(), markdown, first + i, table, rows.size() + 1);
            i = next;
            if (markdown && isRuler(cells)) {
                continue;
            }
            even &= rows.isEmpty() || cells.size() == width;
            width = cells.size();
            rows.add(cells);
        }
        return new Block.Grid(rows, even, Origin.line(first).in(table, 0, 0));
    }

    private static boolean continues(CharSequence row, String next) {
        var line = next.strip().replace('｜', '|');
        if (line.startsWith("|")) {
            return !isHeadings(row);
        }
        var start = line.substring(0, line.indexOf('|'));
        if (!CellText.isNumber(Labels.tidy(start))) {
            return false;
        }
        long filled = split(row.toString()).stream()
                .filter(cell -> !Labels.tidy(cell).isEmpty())
                .count();
        return filled == 1;
    }

    /** Five labels in a row stand above their numbers, so what follows is a row of its own whose first cell is blank. */
    private static boolean isHeadings(CharSequence row) {
        var filled = split(row.toString()).stream()
                .map(Labels::tidy)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.size() >= 5 && filled.stream().noneMatch(CellText::isNumber);
    }

    private static List<Block.GridCell> cells(String row, boolean markdown, int line, int table, int number) {
        var parts = split(row);
        int from = markdown && parts.get(0).isBlank() ? 1 : 0;
        int to =
                markdown && parts.size() > 1 && parts.get(parts.size() - 1).isBlank() ? parts.size() - 1 : parts.size();
        var cells = new ArrayList<Block.GridCell>();
        for (int i = from; i < Math.min(to, from + MAX_CELLS); i++) {
            var text = Labels.tidy(parts.get(i)).replace("**", "").replace("<br>", "");
            cells.add(new Block.GridCell(text, false, Origin.line(line).in(table, number, i - from + 1)));
        }
        return cells;
    }

    private static List<String> split(String row) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && "|｜*".indexOf(row.charAt(i + 1)) >= 0) {
                part.append(row.charAt(i + 1));
                i++;
            } else if (c == '|' || c == '｜') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean isRuler(List<Block.GridCell> cells) {
        return !cells.isEmpty() && cells.stream().allMatch(c -> c.text().matches(":?-{2,}:?"));
    }
}
