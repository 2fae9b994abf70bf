package org.gongkai.office.letters.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A letter as PDF. */
public final class PdfLetter {
    private PdfLetter() {}

    public static byte[] of(Sheet sheet) {
        try (var document = new PDDocument();
                var ttf = PdfLetter.class.getResourceAsStream("/org/gongkai/report/fonts/NotoSansSC-Regular.ttf")) {
            var font = PDType0Font.load(document, java.util.Objects.requireNonNull(ttf), true);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(font, 16);
                out.newLineAtOffset(80, 720);
                out.setLeading(29);
                out.showText(sheet.title());
                out.newLine();
                out.showText(sheet.number().orElse(""));
                for (var paragraph : sheet.paragraphs()) {
                    out.newLine();
                    out.showText(paragraph);
                }
                out.endText();
            }
            document.setDocumentId(0L);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
