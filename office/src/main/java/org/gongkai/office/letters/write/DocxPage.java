package org.gongkai.office.letters.write;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The page of a DOCX letter: size, margins, grid, letterhead and page numbers. */
final class DocxPage {
    /** Twentieths of a point, Word's unit of length. */
    static final int TWIPS = 20;

    private static final String RED = "D7000F";

    /** Weight of a rule, in eighths of a point. */
    private static final int RULE_EIGHTHS = 24;
    /** From the letters to the rule, in points. */
    private static final int RULE_GAP = 8;

    private DocxPage() {}

    static void set(XWPFDocument document, String issuer) {
        styles(document);
        letterhead(document, issuer);
        var odd = document.createFooter(HeaderFooterType.DEFAULT);
        pageNumber(odd, ParagraphAlignment.RIGHT);
        document.setEvenAndOddHeadings(true);
        pageNumber(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
        var section = document.getDocument().getBody().getSectPr();
        size(section);
        grid(section);
    }

    /** Face and size of the text, so that what is typed later looks like it. */
    private static void styles(XWPFDocument document) {
        var defaults = CTStyles.Factory.newInstance();
        var run = defaults.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        run.addNewRFonts().set(fonts(Face.BODY));
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(2 * Grid.BODY_SIZE)));
        run.addNewLang().setEastAsia("zh-CN");
        var normal = defaults.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.setStyleId("Normal");
        normal.addNewName().setVal("Normal");
        normal.addNewRPr().addNewSz().setVal(BigInteger.valueOf(Math.round(2 * Grid.BODY_SIZE)));
        document.createStyles().setStyles(defaults);
    }

    /** A run in a face: its official font for Chinese, and for Latin as well, so that figures fit the text. */
    static XWPFRun run(XWPFParagraph paragraph, String text, Face face, double points) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        if (points == Grid.BODY_SIZE) {
            run.setCharacterSpacing((int) Math.floor((Grid.PITCH - Grid.BODY_SIZE) * TWIPS));
        }
        run.getCTR().getRPr().setRFontsArray(new CTFonts[] {fonts(face)});
        return run;
    }

    private static CTFonts fonts(Face face) {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(face.official());
        fonts.setHAnsi(face.official());
        fonts.setEastAsia(face.official());
        return fonts;
    }

    private static void letterhead(XWPFDocument document, String issuer) {
        var head = document.createHeader(HeaderFooterType.FIRST).createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        head.setSpacingBetween(Grid.HEAD_SIZE + 3, LineSpacingRule.EXACT);
        head.setBorderBottom(Borders.THICK_THIN_SMALL_GAP);
        wide(head);
        var natural = issuer.codePointCount(0, issuer.length());
        run(head, issuer, Face.TITLE, Math.floor(Math.min(Grid.HEAD_SIZE, Grid.TYPE_WIDTH / natural)))
                .setColor(RED);
        var foot = document.createFooter(HeaderFooterType.FIRST).createParagraph();
        foot.setSpacingBetween(Grid.PAGE_NUMBER_SIZE, LineSpacingRule.EXACT);
        foot.setBorderBottom(Borders.THIN_THICK_SMALL_GAP);
        wide(foot);
    }

    /** A red rule as wide as a letter's, which is wider than the type area. */
    private static void wide(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(twips(Grid.RULE_LEFT - Grid.LEFT));
        paragraph.setIndentationRight(twips(Grid.LEFT + Grid.TYPE_WIDTH - Grid.RULE_LEFT - Grid.RULE_WIDTH));
        var border = paragraph.getCTPPr().getPBdr().getBottom();
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(RULE_EIGHTHS));
        border.setSpace(BigInteger.valueOf(RULE_GAP));
    }

    private static void pageNumber(XWPFFooter footer, ParagraphAlignment side) {
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(twips(Grid.PITCH));
        } else {
            paragraph.setIndentationLeft(twips(Grid.PITCH));
        }
        run(paragraph, "— ", Face.NUMBER, Grid.PAGE_NUMBER_SIZE);
        run(paragraph, "", Face.NUMBER, Grid.PAGE_NUMBER_SIZE)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(STFldCharType.BEGIN);
        run(paragraph, "", Face.NUMBER, Grid.PAGE_NUMBER_SIZE)
                .getCTR()
                .addNewInstrText()
                .setStringValue("PAGE");
        run(paragraph, "", Face.NUMBER, Grid.PAGE_NUMBER_SIZE)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(STFldCharType.END);
        run(paragraph, " —", Face.NUMBER, Grid.PAGE_NUMBER_SIZE);
    }

    private static void size(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(Grid.WIDTH)));
        size.setH(BigInteger.valueOf(twips(Grid.HEIGHT)));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(Grid.TOP)));
        margin.setBottom(BigInteger.valueOf(twips(Grid.HEIGHT - Grid.TOP - Grid.TYPE_HEIGHT)));
        margin.setLeft(BigInteger.valueOf(twips(Grid.LEFT)));
        margin.setRight(BigInteger.valueOf(twips(Grid.WIDTH - Grid.LEFT - Grid.TYPE_WIDTH)));
        margin.setHeader(BigInteger.valueOf(twips(Grid.HEAD_TOP)));
        margin.setFooter(BigInteger.valueOf(twips(Grid.RULE_BOTTOM)));
        margin.setGutter(BigInteger.ZERO);
    }

    /** 每页 22 行; 28 characters a line come from the space between them, which all programs count alike. */
    private static void grid(CTSectPr section) {
        var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf((int) (Grid.LEADING * TWIPS)));
    }

    private static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }
}
