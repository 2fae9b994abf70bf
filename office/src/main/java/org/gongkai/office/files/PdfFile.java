package org.gongkai.office.files;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF: can it be opened without a password, and what does it say. */
final class PdfFile {
    private static final int MOST_PAGES = 500;

    private PdfFile() {}

    static String text(String name, byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(MOST_PAGES);
            return stripper.getText(document);
        } catch (InvalidPasswordException e) {
            throw Inspection.refused("file-encrypted", name);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Inspection.refused("file-broken", name);
        }
    }
}
