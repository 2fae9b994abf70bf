package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gongkai.report.model.AnnualReport;

/** A Word document with headings that are styles, on A4 in the usual type of official documents. */
final class DocxWriter {
    static final String SERIF = "宋体";
    private static final String HEADING = "黑体";
    private static final String BODY = "仿宋";
    private static final int INDENT_PER_POINT = 40;

    private DocxWriter() {}

    static void write(AnnualReport report, OutputStream out) throws IOException {
        var written = WrittenReport.of(report);
        try (var document = new XWPFDocument()) {
            DocxStyles.add(document);
            page(document);
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(written.title());
            properties.setCreator("");
            properties.setCreated(FixedZip.made());
            if (!written.title().isEmpty()) {
                title(document.createParagraph(), written.title());
            }
            for (var part : written.parts()) {
                if (part instanceof WrittenReport.Line line) {
                    line(document.createParagraph(), line);
                } else if (part instanceof WrittenReport.Table table) {
                    DocxTable.append(document, table.table());
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            FixedZip.copy(bytes.toByteArray(), out);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1440));
        margin.setBottom(BigInteger.valueOf(1440));
        margin.setLeft(BigInteger.valueOf((11906 - DocxTable.WIDTH) / 2));
        margin.setRight(BigInteger.valueOf((11906 - DocxTable.WIDTH) / 2));
        margin.setHeader(BigInteger.valueOf(720));
        margin.setFooter(BigInteger.valueOf(720));
        margin.setGutter(BigInteger.ZERO);
    }

    private static void title(XWPFParagraph paragraph, String text) {
        paragraph.setStyle(DocxStyles.TITLE);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(360);
        run(paragraph, text, SERIF, 22, Weight.BOLD);
    }

    private static void line(XWPFParagraph paragraph, WrittenReport.Line line) {
        switch (line.role()) {
            case SECTION -> {
                paragraph.setStyle(DocxStyles.HEADING_1);
                paragraph.setSpacingBefore(240);
                run(paragraph, line.text(), HEADING, 16, Weight.NORMAL);
            }
            case SUBHEADING -> {
                paragraph.setStyle(DocxStyles.HEADING_2);
                run(paragraph, line.text(), BODY, 16, Weight.BOLD);
            }
            case PREAMBLE, BODY -> run(paragraph, line.text(), BODY, 16, Weight.NORMAL);
        }
        paragraph.setFirstLineIndent(16 * INDENT_PER_POINT);
        paragraph.setSpacingBetween(1.5);
    }

    /** Whether type is bold. */
    enum Weight {
        NORMAL,
        BOLD
    }

    static void run(XWPFParagraph paragraph, String text, String font, int points, Weight weight) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setBold(weight == Weight.BOLD);
        run.setFontSize(points);
        var fonts = run.getCTR().getRPr().addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(font);
    }
}
