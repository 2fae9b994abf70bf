package org.gongkai.screening.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages: text block by block, tables as rows, and what the page holds without showing it. */
final class HtmlReader implements FileReader {
    @Override
    public void read(byte[] content, Collector out) throws IOException {
        var found = new HtmlText(out);
        page(content).traverse(found);
        found.end();
    }

    /** The page as it is written: in the characters it declares, which a byte order mark or plain UTF-8 overrule. */
    static Document page(byte[] content) throws IOException {
        var charset = Charsets.of(content);
        return charset.equals(Charsets.GB18030)
                ? Jsoup.parse(new ByteArrayInputStream(content), declared(content), "")
                : Jsoup.parse(Charsets.decode(content), "");
    }

    private static String declared(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 2048), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(java.util.Locale.ROOT);
        return head.contains("big5") ? "Big5" : "GB18030";
    }
}
