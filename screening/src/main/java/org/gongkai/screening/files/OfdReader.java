package org.gongkai.screening.files;

import java.io.IOException;
import java.util.Locale;

/** OFD (版式文档): the text of pages, annotations and document properties in the order of its parts. */
final class OfdReader {
    private OfdReader() {}

    static void read(Parts parts, Collector out) throws IOException {
        for (var name : parts.names()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml")) {
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
}
