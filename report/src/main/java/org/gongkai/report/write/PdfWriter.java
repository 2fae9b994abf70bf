package org.gongkai.report.write;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.gongkai.report.model.AnnualReport;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * The page as PDF with the font embedded as far as it is used. The same report always gives the same bytes; nothing is
 * loaded from the network or from files. A character the font lacks is printed as 〓, the printers' sign for it.
 */
final class PdfWriter {
    private static final String FONT = "/org/gongkai/report/fonts/NotoSansSC-Regular.ttf";
    private static final String FAMILY = "Noto Sans SC";
    private static final int MISSING = '〓';

    private PdfWriter() {}

    static void write(AnnualReport report, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var page = HtmlWriter.document(report, "print.css");
        replaceMissing(page);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(PdfWriter::font, FAMILY);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), null);
        builder.withProducer("Gongkai");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                var information = document.getDocumentInformation();
                information.setCreationDate(null);
                information.setModificationDate(null);
                information.setTitle(page.title());
                document.getDocumentCatalog().setLanguage("zh-CN");
                document.setDocumentId(0L);
                document.save(out);
            }
        }
    }

    private static InputStream font() {
        var font = PdfWriter.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException(FONT + " is missing from the library");
        }
        return font;
    }

    private static void replaceMissing(Document page) {
        var glyphs = Glyphs.LOOKUP;
        page.body().nodeStream(TextNode.class).forEach(node -> {
            var text = node.getWholeText();
            if (text.codePoints().anyMatch(c -> lacks(glyphs, c))) {
                var out = new StringBuilder();
                text.codePoints().map(c -> lacks(glyphs, c) ? MISSING : c).forEach(out::appendCodePoint);
                node.text(out.toString());
            }
        });
    }

    private static boolean lacks(CmapLookup glyphs, int character) {
        return character > ' ' && glyphs.getGlyphId(character) == 0;
    }

    /** The characters of the font, read once. */
    private static final class Glyphs {
        private static final CmapLookup LOOKUP = load();

        private static CmapLookup load() {
            try (var font = font();
                    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                return parsed.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
