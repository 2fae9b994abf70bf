package org.gongkai.screening.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;

/** An OFD of one page, as GB/T 33190 has it. */
final class OfdSample {
    private static final String ROOT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
            + "<ofd:Title>标记标题</ofd:Title><ofd:Author>标记作者</ofd:Author></ofd:DocInfo>"
            + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

    private OfdSample() {}

    /** A piece of text as a text object of its own. */
    static String piece(double x, double y, String text) {
        return ("<ofd:TextObject ID=\"9\" Boundary=\"%s %s 40 4\" Font=\"1\" Size=\"3.5\">"
                        + "<ofd:TextCode X=\"0\" Y=\"3\">%s</ofd:TextCode></ofd:TextObject>")
                .formatted(x, y, text);
    }

    static byte[] with(String content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("OFD.xml", ROOT.getBytes(UTF_8));
        parts.put("Doc_0/Document.xml", "<Document><Pages><Page ID=\"1\"/></Pages></Document>".getBytes(UTF_8));
        var page = "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>" + content
                + "</ofd:Layer></ofd:Content></ofd:Page>";
        parts.put("Doc_0/Pages/Page_0/Content.xml", page.getBytes(UTF_8));
        return Zip.of(parts);
    }
}
