package org.gongkai.office.publishing.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.report.read.ListNumbers;
import org.zwobble.mammoth.DocumentConverter;

/**
 * DOCX by the mammoth library. What it does not carry over is written into the document first: automatic numbers
 * (一、 （一）), alignment and outline levels as styles; hidden words are taken out.
 */
final class DocxHtml {
    private static final String STYLES = """
            p.gk-1 => h1:fresh
            p.gk-2 => h2:fresh
            p.gk-3 => h3:fresh
            p.gk-center => p.ta-c:fresh
            p.gk-right => p.ta-r:fresh
            p[style-name='Title'] => h1.ta-c:fresh
            u => u
            """;
    private static final String WORD =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";
    private static final int DEEPEST = 6;
    private static final int LEVELS = 3;

    private final ListNumbers numbers = new ListNumbers();
    private final Notes notes;

    private DocxHtml(Notes notes) {
        this.notes = notes;
    }

    static String read(String name, byte[] content, Notes notes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            count(document, notes);
            new DocxHtml(notes).body(document, 0);
            var prepared = new ByteArrayOutputStream(content.length);
            document.write(prepared);
            return new DocumentConverter()
                    .addStyleMap(STYLES)
                    .convertToHtml(new ByteArrayInputStream(prepared.toByteArray()))
                    .getValue();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ImportedText.broken(name, new IOException(e));
        }
    }

    private static void count(XWPFDocument document, Notes notes) {
        var xml = document.getDocument();
        notes.add(Note.REVISIONS, xml.selectPath(WORD + ".//w:del").length + xml.selectPath(WORD + ".//w:ins").length);
        notes.add(Note.COMMENTS, xml.selectPath(WORD + ".//w:commentReference").length);
        var hasHeaders = document.getHeaderList().stream()
                        .anyMatch(header -> !header.getText().isBlank())
                || document.getFooterList().stream()
                        .anyMatch(footer -> !footer.getText().isBlank());
        notes.add(Note.HEADERS, hasHeaders ? 1 : 0);
    }

    private void body(IBody body, int depth) {
        for (var element : body.getBodyElements()) {
            if (element.getElementType() == BodyElementType.PARAGRAPH) {
                paragraph((XWPFParagraph) element);
            } else if (element instanceof XWPFTable table && depth < DEEPEST) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> body(cell, depth + 1)));
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        for (var i = paragraph.getRuns().size() - 1; i >= 0; i--) {
            var run = paragraph.getRuns().get(i);
            if (run.isVanish()) {
                notes.add(Note.HIDDEN, run.text().isBlank() ? 0 : 1);
                paragraph.removeRun(i);
            }
        }
        var number = paragraph.getText().isBlank() ? "" : numbers.of(paragraph);
        if (!number.isEmpty()) {
            paragraph.insertNewRun(0).setText(number);
            if (paragraph.getCTP().getPPr().isSetNumPr()) {
                paragraph.getCTP().getPPr().unsetNumPr();
            }
        }
        style(paragraph);
    }

    private static void style(XWPFParagraph paragraph) {
        if (isHeading(paragraph)) {
            return;
        }
        var properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.isSetOutlineLvl()) {
            var level = properties.getOutlineLvl().getVal().intValue();
            if (level < LEVELS) {
                paragraph.setStyle("gk-" + (level + 1));
                return;
            }
        }
        var alignment = paragraph.getAlignment();
        if (alignment == ParagraphAlignment.CENTER) {
            paragraph.setStyle("gk-center");
        } else if (alignment == ParagraphAlignment.RIGHT || alignment == ParagraphAlignment.END) {
            paragraph.setStyle("gk-right");
        }
    }

    private static boolean isHeading(XWPFParagraph paragraph) {
        var id = paragraph.getStyleID();
        var styles = paragraph.getDocument().getStyles();
        var style = id == null || styles == null ? null : styles.getStyle(id);
        var name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        return name.startsWith("heading") || name.equals("title");
    }
}
