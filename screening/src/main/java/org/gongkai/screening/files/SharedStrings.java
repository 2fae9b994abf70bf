package org.gongkai.screening.files;

import java.io.IOException;
import java.util.List;

/** Texts that the cells of a workbook share; of formatted ones all pieces together, without reading aids. */
final class SharedStrings {
    private SharedStrings() {}

    static void read(Parts parts, String name, List<String> strings) throws IOException {
        try (var in = parts.stream(name)) {
            var text = new StringBuilder();
            boolean inText = false;
            int aids = 0;
            for (var xml = Xml.of(in); xml.next(); ) {
                if (xml.isText()) {
                    text.append(inText && aids == 0 ? xml.text() : "");
                } else if (xml.name().equals("t")) {
                    inText = xml.isStart();
                } else if (xml.name().equals("rPh")) {
                    aids += xml.isStart() ? 1 : -1;
                } else if (xml.isStart("si")) {
                    text.setLength(0);
                } else if (xml.isEnd("si")) {
                    strings.add(text.toString());
                }
            }
        }
    }
}
