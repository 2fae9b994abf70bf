package org.gongkai.office.letters.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gongkai.report.write.FixedZip;

/**
 * A letter as DOCX in the form of a letter (信函格式). It names the official fonts, and its grid holds 22 lines of 28
 * characters; the same letter always gives the same bytes.
 *
 * @see "GB/T 9704-2012 5, 7, 10.1"
 */
public final class DocxLetter {
    /** Twentieths of a point that a line takes: 22 of them fit the type area. */
    private static final int LINE = (int) (Grid.LEADING * DocxPage.TWIPS);
    /** Two characters, in hundredths, which Word takes before the length in points. */
    private static final int INDENT_CHARACTERS = 200;

    private final XWPFDocument document;

    private DocxLetter(XWPFDocument document) {
        this.document = document;
    }

    /** The bytes of the document. */
    public static byte[] of(Paper paper) {
        try (var document = new XWPFDocument()) {
            DocxPage.set(document, paper.issuer());
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(paper.title());
            properties.setCreator(paper.issuer());
            properties.setCreated(FixedZip.made());
            new DocxLetter(document).write(paper);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            var fixed = new ByteArrayOutputStream();
            FixedZip.copy(bytes.toByteArray(), fixed);
            return fixed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Paper paper) {
        var number = line(paper.number().orElse(""), Face.BODY);
        number.setAlignment(ParagraphAlignment.RIGHT);
        blank(2);
        var title = paragraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        DocxPage.run(title, paper.title(), Face.TITLE, Grid.TITLE_SIZE);
        blank(1);
        if (!paper.addressee().isEmpty()) {
            line(paper.addressee() + "：", Face.BODY);
        }
        for (var paragraph : paper.lines()) {
            indent(line(paragraph, Layout.face(paragraph)));
        }
        attachments(paper);
        end(paper);
    }

    private void attachments(Paper paper) {
        var names = paper.attachments();
        if (!names.isEmpty()) {
            blank(1);
        }
        var number = names.size() == 1 ? 0 : 1;
        var left = 2 + Layout.ATTACHMENTS.length() + number;
        for (var i = 0; i < names.size(); i++) {
            var label = i == 0 ? Layout.ATTACHMENTS : "";
            var text = label + (number == 0 ? "" : i + 1 + ".") + names.get(i);
            var paragraph = line(text, Face.BODY);
            paragraph.setIndentationLeft(twips(left));
            paragraph.setIndentationHanging(twips(label.length() + number));
        }
    }

    /** Name and date, centred on one another at the right, with room for the seal above. */
    private void end(Paper paper) {
        blank(1);
        var seal = line(paper.day().isPresent() ? "" : Layout.SEAL, Face.BODY);
        var issuer = line(paper.issuer(), Face.BODY);
        var date = line(Layout.date(paper.day()), Face.BODY);
        var dateWidth = paper.day().isPresent() ? Layout.DATE_CHARACTERS : Layout.DATE_CHARACTERS + 1;
        var half = Math.max(paper.issuer().length() / 2.0, Layout.DATE_INDENT + dateWidth / 2.0);
        centred(seal, half, Layout.SEAL.length());
        centred(issuer, half, paper.issuer().length());
        centred(date, half, dateWidth);
    }

    /** Right-aligned so that its middle lies so many characters from the edge. */
    private static void centred(XWPFParagraph paragraph, double middle, double characters) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setKeepNext(true);
        paragraph.setIndentationRight(Math.max(0, twips(middle - characters / 2)));
    }

    private static void indent(XWPFParagraph paragraph) {
        var indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(INDENT_CHARACTERS));
        indent.setFirstLine(BigInteger.valueOf(twips(2)));
    }

    private static int twips(double characters) {
        return (int) Math.round(characters * Grid.PITCH * DocxPage.TWIPS);
    }

    private XWPFParagraph line(String text, Face face) {
        var paragraph = paragraph();
        DocxPage.run(paragraph, text, face, Grid.BODY_SIZE);
        return paragraph;
    }

    private void blank(int lines) {
        for (var i = 0; i < lines; i++) {
            line("", Face.BODY);
        }
    }

    private XWPFParagraph paragraph() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        var properties = paragraph.getCTP().getPPr();
        properties.addNewAutoSpaceDE().setVal(false); // no space of Word's own between Chinese and figures
        properties.addNewAutoSpaceDN().setVal(false);
        paragraph.setSpacingBetween((double) LINE / DocxPage.TWIPS, LineSpacingRule.EXACT);
        return paragraph;
    }
}
