package org.gongkai.screening.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF: text, tables, notes. A page that shows something and says nothing is a scan. */
final class PdfPages {
    /** Pixels of the longer side of a page for character recognition. */
    private static final float PIXELS = 3_000;

    private final PDDocument document;
    private final Collector out;

    PdfPages(PDDocument document, Collector out) {
        this.document = document;
        this.out = out;
    }

    /**
     * @param version what to put in front of places
     * @param seen texts found so far, which are not told twice
     */
    void read(String version, Set<String> seen) throws IOException {
        Budget.within(document.getNumberOfPages(), out.budget().limits().pages());
        var stripper = new PdfPageText(out.budget());
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            var place = version + Words.of("page", String.valueOf(number));
            var whole = stripper.page(document, number);
            if (seen.add("page " + whole)) {
                page(place, number, stripper);
            }
            notes(place, document.getPage(number - 1), seen);
        }
    }

    private void page(String place, int number, PdfPageText text) throws IOException {
        var tables = new PdfTables(text.lines());
        out.text(place, tables.text());
        int count = 0;
        for (var grid : tables.grids()) {
            out.table(Words.of("nested", place, Words.of("table.number", String.valueOf(++count))), grid);
        }
        if (text.isScan()) {
            out.unread(place, "scan");
            scan(place, number);
        } else if (text.hasPictures()) {
            out.unread(place, "picture");
        }
        if (text.isUnmapped()) {
            out.unread(place, "outlines");
        }
    }

    private void scan(String place, int number) throws IOException {
        if (out.readsPictures()) {
            var box = document.getPage(number - 1).getCropBox();
            float scale = Math.min(4, PIXELS / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
            var png = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImage(number - 1, scale, ImageType.GRAY), "png", png);
            out.recognised(place, png.toByteArray());
        }
    }

    private void notes(String place, PDPage page, Set<String> seen) throws IOException {
        for (var note : page.getAnnotations()) {
            var text = note.getContents();
            if (text != null && seen.add(text)) {
                out.text(Words.of("nested", place, Words.of("note")), text);
            }
        }
    }
}
