package org.gongkai.screening.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Styles of a Word document that hide their text (隐藏文字). */
final class WordStyles {
    private WordStyles() {}

    static Set<String> hidden(Parts parts, List<String> names) throws IOException {
        var hidden = new HashSet<String>();
        for (var name : names) {
            try (var in = parts.stream(name)) {
                var style = "";
                for (var xml = Xml.of(in); xml.next(); ) {
                    if (xml.isStart("style")) {
                        style = xml.attribute("styleId");
                    } else if (xml.isStart("basedOn") && hidden.contains(xml.attribute("val"))) {
                        hidden.add(style);
                    } else if (xml.isStart("vanish")) {
                        if (xml.isOn()) {
                            hidden.add(style);
                        } else {
                            hidden.remove(style);
                        }
                    }
                }
            }
        }
        hidden.remove("");
        return hidden;
    }
}
