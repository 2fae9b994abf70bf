package org.gongkai.report.read;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** One page: its characters, its lines of text and its ruled tables. Distances in points from the upper left corner. */
record PdfPage(int number, List<Glyph> glyphs, List<Line> lines, List<PdfTable> tables) {
    /** Of one page; a full one has some two thousand. */
    private static final int MOST_GLYPHS = 20_000;
    /** What a character costs in {@link PdfWork}: each may be looked at for each cell of a table. */
    private static final int GLYPH = 16;

    /** A character with its place. */
    record Glyph(String text, float x, float y, float width, float size) {}

    /** A line of text outside or inside of tables; {@code y} is its base line. */
    record Line(String text, float x, float right, float y, float size) {}

    static PdfPage read(PDDocument document, int number, PdfWork work) throws IOException {
        var collector = new Collector(work);
        collector.setStartPage(number);
        collector.setEndPage(number);
        collector.setSortByPosition(false);
        collector.getText(document);
        if (collector.tooMany) {
            throw new PdfWork.TooMuch();
        }
        work.steps(collector.glyphs.size() * GLYPH);
        List<Rectangle2D.Float> rulings = PdfRulings.of(document.getPage(number - 1), work);
        return new PdfPage(number, collector.glyphs, lines(collector.glyphs), PdfTable.find(rulings));
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Glyph> glyphs = new ArrayList<>();
        private final PdfWork work;

        private boolean tooMany;

        Collector(PdfWork work) {
            this.work = work;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            work.operator(operator.getName());
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            var unicode = text.getUnicode();
            tooMany |= glyphs.size() >= MOST_GLYPHS;
            if (unicode != null && !tooMany) {
                glyphs.add(new Glyph(
                        unicode, text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), text.getFontSizeInPt()));
            }
        }
    }

    /** Characters on one base line, from left to right; wide gaps become a space. */
    static List<Line> lines(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing((Glyph g) -> Math.round(g.y() / 2)).thenComparing(Glyph::x));
        var rows = new ArrayList<List<Glyph>>();
        for (var glyph : sorted) {
            var row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (row == null || Math.abs(row.get(0).y() - glyph.y()) > Math.max(2f, glyph.size() * 0.35f)) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(glyph);
        }
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            row.sort(Comparator.comparing(Glyph::x));
            lines.add(line(row));
        }
        lines.removeIf(line -> line.text().isEmpty());
        return lines;
    }

    private static Line line(List<Glyph> row) {
        var text = new StringBuilder();
        float end = row.get(0).x();
        float right = end;
        float left = Float.MAX_VALUE;
        for (var glyph : row) {
            if (glyph.x() - end > glyph.size() * 0.6f && text.length() > 0) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = glyph.x() + glyph.width();
            if (!glyph.text().isBlank()) {
                left = Math.min(left, glyph.x());
                right = end;
            }
        }
        return new Line(
                Labels.tidy(text.toString()),
                left,
                right,
                row.get(0).y(),
                row.get(0).size());
    }

    /** The text inside a box, its lines joined. */
    String textIn(float left, float top, float right, float bottom) {
        var inside = glyphs.stream()
                .filter(g -> {
                    float x = g.x() + g.width() / 2;
                    float y = g.y() - g.size() * 0.35f;
                    return x > left && x < right && y > top && y < bottom;
                })
                .toList();
        var text = new StringBuilder();
        lines(inside).forEach(line -> text.append(line.text()));
        return Labels.tidy(text.toString());
    }
}
