package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The words of one page with where they stand, and whether it shows more than words. */
final class PdfPageText extends PDFTextStripper {
    /** Operators on all pages together: forms that draw forms can do so without end. */
    private static final int MOST_STEPS = 20_000_000;
    /** A form within a page costs as much as so many plain operators. */
    private static final int FORM = 800;

    private final Budget budget;
    private final List<List<Word>> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();
    private int steps;
    private int glyphs;
    private int unmapped;
    private boolean pictures;
    private boolean drawings;

    /** Words that stand together; lengths in points. */
    record Word(String text, float x, float end, float size) {}

    PdfPageText(Budget budget) {
        this.budget = budget;
        setSortByPosition(true);
    }

    /** Takes a page, from 1, and says all of its text. */
    String page(PDDocument document, int number) throws IOException {
        lines.clear();
        line = new ArrayList<>();
        glyphs = 0;
        unmapped = 0;
        pictures = false;
        drawings = false;
        setStartPage(number);
        setEndPage(number);
        var text = getText(document);
        writeLineSeparator();
        return text;
    }

    List<List<Word>> lines() {
        return lines;
    }

    boolean hasPictures() {
        return pictures;
    }

    boolean isScan() {
        return (pictures || drawings)
                && lines.stream()
                        .allMatch(words ->
                                words.stream().allMatch(word -> word.text().isBlank()));
    }

    /** Whether a good part of the letters does not say which ones they are. */
    boolean isUnmapped() {
        return unmapped * 10 > glyphs;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        var name = operator.getName();
        boolean object = name.equals("Do");
        steps += object ? FORM : 1;
        if (steps > MOST_STEPS) {
            throw new UnreadableFile("too-complex");
        }
        if (object && !operands.isEmpty() && operands.get(0) instanceof COSName xobject) {
            pictures |= getResources() != null && getResources().isImageXObject(xobject);
        }
        pictures |= name.equals("BI") || name.equals("ID");
        drawings |= name.equals("f") || name.equals("f*") || name.equals("B") || name.equals("sh");
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        budget.characters(1);
        var unicode = font.toUnicode(code);
        unmapped += unicode == null || unicode.indexOf('\uFFFD') >= 0 ? 1 : 0;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (!positions.isEmpty()) {
            var first = positions.get(0);
            var last = positions.get(positions.size() - 1);
            float end = last.getXDirAdj() + last.getWidthDirAdj();
            line.add(new Word(text, first.getXDirAdj(), end, Math.max(1, first.getFontSizeInPt())));
        }
        super.writeString(text, positions);
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
        if (output != null) {
            super.writeLineSeparator();
        }
    }
}
