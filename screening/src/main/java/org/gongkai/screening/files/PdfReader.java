package org.gongkai.screening.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * PDF: the text of pages, what is noted on them, all other words in the file, files in the file, and earlier versions
 * that saving left behind.
 */
final class PdfReader implements FileReader {
    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};
    /** Earlier versions that are looked at. */
    private static final int VERSIONS = 3;

    @Override
    public void read(byte[] content, Collector out) throws IOException {
        PdfBounds.check(content, out.budget());
        var seen = new HashSet<String>();
        try (var document = open(content, out)) {
            var pages = new PdfPages(document, out);
            pages.read("", seen);
            new PdfObjects(out, seen).read(document);
        }
        int current = before(content, content.length);
        int end = before(content, current);
        for (int version = 0; version < VERSIONS && end > 0; version++) {
            earlier(Arrays.copyOf(content, end), out, seen);
            end = before(content, end);
        }
    }

    private static PDDocument open(byte[] content, Collector out) throws IOException {
        var memory =
                MemoryUsageSetting.setupMainMemoryOnly(out.budget().limits().unpacked());
        return Loader.loadPDF(content, "", null, null, memory.streamCache);
    }

    /** Pages of an earlier version that differ; where it is none, or broken, there is nothing to say. */
    private static void earlier(byte[] content, Collector out, Set<String> seen) throws UnreadableFile {
        try (var document = open(content, out)) {
            new PdfPages(document, out).read(Words.of("earlier"), seen);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return;
        }
    }

    /** The end of the version before the one that ends there. */
    private static int before(byte[] content, int end) {
        for (int i = end - END.length - 1; i >= 0; i--) {
            if (Arrays.equals(content, i, i + END.length, END, 0, END.length)) {
                return i + END.length;
            }
        }
        return -1;
    }
}
