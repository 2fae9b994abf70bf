package org.gongkai.report.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.report.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * PDF with a text layer. Ruling lines give the cells of tables; a table that goes on over a page break is joined; text
 * outside of tables is put together from lines into paragraphs. A PDF without text is a scan and is refused.
 */
final class PdfReader implements DocumentReader {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[-—–\\s]*(?:第\\s*)?\\d{1,3}(?:\\s*页)?(?:\\s*[/共]\\s*(?:共\\s*)?\\d{1,3}\\s*页?)?[-—–\\s]*$");
    private static final float INDENT = 1.2f;
    private static final float GAP = 1.9f;

    @Override
    public List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        PdfWork.check(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw new UnreadableDocument("too_many_parts");
            }
            var blocks = new ArrayList<Block>();
            var state = new State();
            var work = new PdfWork(limits);
            for (int number = 1; number <= pages; number++) {
                page(PdfPage.read(document, number, work), state, blocks, limits);
            }
            state.flush(blocks);
            if (blocks.stream().noneMatch(Block.Text.class::isInstance)) {
                throw new UnreadableDocument("scanned_pdf");
            }
            return joined(blocks);
        } catch (PdfWork.TooMuch e) {
            throw new UnreadableDocument("too_many_parts");
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument("encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("corrupt");
        }
    }

    /** What is carried from line to line and from page to page. */
    private static final class State {
        private final StringBuilder paragraph = new StringBuilder();
        private Origin origin = Origin.NOWHERE;
        private int tables;
        private int lines;

        void flush(List<Block> blocks) {
            var tidy = Labels.tidy(paragraph.toString());
            paragraph.setLength(0);
            if (!tidy.isEmpty()) {
                blocks.add(new Block.Text(tidy, false, origin));
            }
        }
    }

    private static void page(PdfPage page, State state, List<Block> blocks, ReadLimits limits)
            throws UnreadableDocument {
        if (blocks.size() > limits.blocks()) {
            throw new UnreadableDocument("too_many_parts");
        }
        var tables = page.tables().stream()
                .sorted(Comparator.comparing(PdfTable::top))
                .toList();
        var lines = page.lines().stream()
                .filter(line -> tables.stream().noneMatch(t -> t.contains(line.x(), line.y())))
                .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches())
                .toList();
        float left = (float) lines.stream().mapToDouble(PdfPage.Line::x).min().orElse(0);
        float right =
                (float) lines.stream().mapToDouble(PdfPage.Line::right).max().orElse(0);
        float body = (float) lines.stream()
                .mapToDouble(PdfPage.Line::size)
                .sorted()
                .skip(lines.size() / 2)
                .findFirst()
                .orElse(0);
        int next = 0;
        PdfPage.@Nullable Line before = null;
        for (var line : lines) {
            while (next < tables.size() && tables.get(next).top() < line.y()) {
                state.flush(blocks);
                blocks.add(tables.get(next++).grid(page, ++state.tables));
                before = null;
            }
            boolean title = before != null && isTitle(line, body) && Math.abs(line.size() - before.size()) < 0.5f;
            if (!title && starts(line, before, left, right)) {
                state.flush(blocks);
                state.origin = Origin.page(page.number(), ++state.lines);
            }
            state.paragraph.append(line.text());
            before = line;
        }
        while (next < tables.size()) {
            state.flush(blocks);
            blocks.add(tables.get(next++).grid(page, ++state.tables));
        }
    }

    /** Lines in a larger size are one title, however they are centred. */
    private static boolean isTitle(PdfPage.Line line, float body) {
        return line.size() > body * 1.2f;
    }

    /** A paragraph starts with an indent, after a short line, after a gap, or in another size. */
    private static boolean starts(PdfPage.Line line, PdfPage.@Nullable Line before, float left, float right) {
        float size = Math.max(line.size(), 1);
        boolean indented = line.x() - left > INDENT * size;
        if (before == null) {
            return indented || Headings.section(line.text()) != null;
        }
        boolean shortBefore = right - before.right() > 2.2f * size;
        boolean gap = line.y() - before.y() > GAP * Math.max(size, before.size());
        boolean size2 = Math.abs(line.size() - before.size()) > 1.5f;
        return indented || shortBefore || gap || size2;
    }

    /** Grids that follow one another without text between them are one table over a page break. */
    private static List<Block> joined(List<Block> blocks) {
        var out = new ArrayList<Block>();
        for (var block : blocks) {
            var last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (block instanceof Block.Grid grid && last instanceof Block.Grid above && width(grid) == width(above)) {
                var rows = new ArrayList<>(above.rows());
                boolean cut = isCut(
                        above.rows().get(above.rows().size() - 1), grid.rows().get(0));
                if (cut) {
                    rows.add(together(rows.remove(rows.size() - 1), grid.rows().get(0)));
                }
                rows.addAll(grid.rows().subList(cut ? 1 : 0, grid.rows().size()));
                out.set(out.size() - 1, new Block.Grid(rows, true, above.origin()));
            } else {
                out.add(block);
            }
        }
        return out;
    }

    /** A row cut by the page break: only both halves of its label name a row, and the lower half has no numbers. */
    private static boolean isCut(List<Block.GridCell> above, List<Block.GridCell> below) {
        boolean numbers = below.stream().anyMatch(c -> !c.covered() && CellText.isNumber(c.text()));
        if (numbers) {
            return false;
        }
        for (int c = 0; c < above.size(); c++) {
            var upper = above.get(c).text();
            var lower = below.get(c).text();
            if (!lower.isEmpty()
                    && !upper.isEmpty()
                    && !above.get(c).covered()
                    && !below.get(c).covered()) {
                boolean alone = RowLabels.request(upper) != null || RowLabels.request(lower) != null;
                if (!alone && RowLabels.request(upper + lower) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Block.GridCell> together(List<Block.GridCell> above, List<Block.GridCell> below) {
        var row = new ArrayList<Block.GridCell>();
        for (int c = 0; c < above.size(); c++) {
            var upper = above.get(c);
            var lower = below.get(c).covered() ? "" : below.get(c).text();
            row.add(new Block.GridCell(upper.text() + lower, upper.covered(), upper.origin()));
        }
        return row;
    }

    private static int width(Block.Grid grid) {
        return grid.rows().isEmpty() ? 0 : grid.rows().get(0).size();
    }
}
