package org.gongkai.office.letters.write;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Binds papers of this package into one PDF for the archive: PDF/A-2b, which needs nothing from outside to be read, with
 * page numbers that run through.
 *
 * @see "ISO 19005-2; DA/T 22-2015 页号"
 */
public final class PdfBinder {
    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdf:Producer>Gongkai</pdf:Producer>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final double FROM_TOP = 50;

    private final PDDocument document;
    private final Pen pen;

    private PdfBinder(PDDocument document) {
        this.document = document;
        this.pen = new Pen(new PdfFonts(document));
    }

    /**
     * The bytes of the whole; the same papers always give the same.
     *
     * @param front papers before the numbered ones, such as cover and catalogue
     * @param papers whose pages are numbered from 1
     */
    public static byte[] bound(String title, List<byte[]> front, List<byte[]> papers) {
        var open = new ArrayList<PDDocument>();
        try (var document = new PDDocument()) {
            var binder = new PdfBinder(document);
            binder.append(front, open);
            var first = document.getNumberOfPages();
            binder.append(papers, open);
            for (var page = first; page < document.getNumberOfPages(); page++) {
                binder.number(document.getPage(page), page - first + 1);
            }
            binder.describe(title);
            return PdfLetter.saved(document, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(PdfBinder::close);
        }
    }

    /** How many pages a paper has. */
    public static int pages(byte[] paper) {
        try (var document = Loader.loadPDF(paper)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The papers stay open until the whole is saved: their pages are read then. */
    private void append(List<byte[]> papers, List<PDDocument> open) throws IOException {
        for (var paper : papers) {
            var added = Loader.loadPDF(paper);
            open.add(added);
            new PDFMergerUtility().appendDocument(document, added);
        }
    }

    /** In the upper corner outside: right on odd pages, left on even ones. */
    private void number(PDPage page, int number) throws IOException {
        try (var out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            var text = String.valueOf(number);
            var size = Grid.PAGE_NUMBER_SIZE;
            var width = Layout.width(pen.fonts(), text, Face.NUMBER, size, size);
            var x = number % 2 == 0 ? 0 : Grid.TYPE_WIDTH - width;
            pen.draw(
                    out,
                    new Row.Piece(x, Layout.whole(text), Face.NUMBER, size, size),
                    Grid.LEFT,
                    Grid.HEIGHT - FROM_TOP);
        }
    }

    /** What makes it PDF/A beside embedded fonts: what it says about itself, and what its colours mean. */
    private void describe(String title) throws IOException {
        var words = title.replace("&", "&amp;").replace("<", "&lt;");
        var xmp = XMP.replace("{title}", words).getBytes(StandardCharsets.UTF_8);
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
