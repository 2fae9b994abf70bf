package org.gongkai.screening.files;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** OFD (版式文档): the text of pages, annotations and document properties in the order of its parts. */
final class OfdReader {
    private static final Pattern PAGE = Pattern.compile("(?i).*/Page_(\\d{1,5})/Content\\.xml");

    private OfdReader() {}

    static void read(Parts parts, Collector out) throws IOException {
        for (var name : parts.names()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("content.xml")) {
                try (var in = parts.stream(name)) {
                    OfdPage.read(Xml.of(in), page(name), out);
                }
            } else if (lower.endsWith(".xml")) {
                try (var in = parts.stream(name)) {
                    XmlText.read(Xml.of(in), Words.of("part", name), out);
                }
            } else if (lower.contains("attach")) {
                out.file(name, parts.bytes(name));
            } else if (lower.matches(".*\\.(?:png|jpe?g|bmp|tiff?|gif|jb2)")) {
                out.picture(Words.of("part", name), parts.bytes(name));
            }
        }
    }

    private static String page(String name) {
        var number = PAGE.matcher(name);
        return number.matches()
                ? Words.of("page", String.valueOf(Integer.parseInt(number.group(1)) + 1))
                : Words.of("part", name);
    }
}
