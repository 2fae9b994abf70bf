package org.gongkai.office.letters.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A letter as DOCX. */
public final class DocxLetter {
    private DocxLetter() {}

    public static byte[] of(Sheet sheet) {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(sheet.title());
            document.createParagraph().createRun().setText(sheet.number().orElse(""));
            sheet.paragraphs()
                    .forEach(paragraph -> document.createParagraph().createRun().setText(paragraph));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
