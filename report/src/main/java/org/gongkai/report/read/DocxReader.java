package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.gongkai.report.model.Origin;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word documents: paragraphs with their automatic numbers, tables with gridSpan and vMerge. */
final class DocxReader implements DocumentReader {
    private static final int NESTING = 8;

    @Override
    public List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        Archives.check(bytes, limits);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var run = new Run(limits);
            run.body(document.getBodyElements(), 0);
            return run.blocks;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument("encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument("corrupt");
        }
    }

    private static final class Run {
        private final ReadLimits limits;
        private final List<Block> blocks = new ArrayList<>();
        private final ListNumbers numbers = new ListNumbers();
        private int paragraphs;
        private int tables;
        private int cells;

        Run(ReadLimits limits) {
            this.limits = limits;
        }

        void body(List<IBodyElement> elements, int depth) throws UnreadableDocument {
            for (var element : elements) {
                if (blocks.size() > limits.blocks() || cells > limits.cells() || depth > NESTING) {
                    throw new UnreadableDocument("too_many_parts");
                }
                if (element instanceof XWPFParagraph paragraph) {
                    paragraph(paragraph);
                } else if (element instanceof XWPFTable table) {
                    table(table, depth);
                } else if (element instanceof XWPFSDT control) {
                    control.getContent().getText().lines().forEach(this::text);
                }
            }
        }

        private void paragraph(XWPFParagraph paragraph) {
            paragraphs++;
            var style = paragraph.getStyle();
            boolean heading = style != null
                    && (style.toLowerCase(Locale.ROOT).startsWith("heading")
                            || style.matches("[1-6]")
                            || style.equals("Title"));
            var words = Labels.tidy(paragraph.getText());
            var number = words.isEmpty() ? "" : numbers.of(paragraph);
            boolean picture = paragraph.getRuns().stream()
                    .anyMatch(r -> !r.getEmbeddedPictures().isEmpty());
            if (picture) {
                blocks.add(new Block.Picture(Origin.line(paragraphs)));
            }
            for (var line : paragraph.getText().split("\n")) {
                var tidy = Labels.tidy(line);
                if (!tidy.isEmpty()) {
                    blocks.add(new Block.Text(number + tidy, heading, Origin.line(paragraphs)));
                    number = "";
                }
            }
        }

        private void text(String line) {
            var tidy = Labels.tidy(line);
            if (!tidy.isEmpty()) {
                blocks.add(new Block.Text(tidy, false, Origin.line(++paragraphs)));
            }
        }

        private void table(XWPFTable table, int depth) throws UnreadableDocument {
            boolean layout = table.getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .anyMatch(cell -> !cell.getTables().isEmpty());
            if (layout) {
                for (var row : table.getRows()) {
                    for (var cell : row.getTableCells()) {
                        body(cell.getBodyElements(), depth + 1);
                    }
                }
                return;
            }
            blocks.add(grid(table));
        }

        private Block.Grid grid(XWPFTable table) {
            paragraphs++;
            var grid = new GridBuilder(++tables, Origin.line(paragraphs));
            var rows = table.getRows();
            for (int r = 0; r < rows.size() && cells <= limits.cells(); r++) {
                int column = 0;
                for (var cell : rows.get(r).getTableCells()) {
                    int span = span(cell);
                    if (!continues(cell)) {
                        column = grid.freeFrom(r, column);
                        grid.place(r, column, height(rows.size(), r, column, table), span, text(cell));
                    }
                    column += span;
                    cells += span;
                }
            }
            return grid.build(rows.size());
        }

        private static String text(XWPFTableCell cell) {
            var text = new StringBuilder();
            cell.getParagraphs().forEach(p -> text.append(p.getText().replace("\n", "")));
            return Labels.tidy(text.toString());
        }

        private static int span(XWPFTableCell cell) {
            var properties = cell.getCTTc().getTcPr();
            if (properties == null || properties.getGridSpan() == null) {
                return 1;
            }
            return Math.max(1, Math.min(64, properties.getGridSpan().getVal().intValue()));
        }

        /** A cell of a vertical merge that is not its first. */
        private static boolean continues(XWPFTableCell cell) {
            var properties = cell.getCTTc().getTcPr();
            if (properties == null || properties.getVMerge() == null) {
                return false;
            }
            var merge = properties.getVMerge();
            return !merge.isSetVal() || merge.getVal() == STMerge.CONTINUE;
        }

        private static int height(int rowCount, int row, int column, XWPFTable table) {
            int height = 1;
            while (row + height < rowCount) {
                var below = at(table, row + height, column);
                if (below == null || !continues(below)) {
                    break;
                }
                height++;
            }
            return height;
        }

        private static @Nullable XWPFTableCell at(XWPFTable table, int row, int column) {
            int position = 0;
            for (var cell : table.getRow(row).getTableCells()) {
                if (position == column) {
                    return cell;
                }
                position += span(cell);
            }
            return null;
        }
    }
}
