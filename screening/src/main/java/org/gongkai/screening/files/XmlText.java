package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The text of any XML part, paragraph by paragraph, and of the attributes in which people or programs write text. */
final class XmlText {
    /** Elements whose text belongs together. */
    static final Set<String> GROUPS = Set.of("p", "si", "is", "comment", "threadedComment", "TextObject");

    private static final Set<String> ATTRIBUTES = Set.of(
            "v",
            "descr",
            "title",
            "displayName",
            "author",
            "display",
            "tooltip",
            "alt",
            "name",
            "Title",
            "lastModifiedBy",
            "Creator",
            "altText",
            "string",
            "text",
            "label",
            "caption",
            "subject",
            "description");

    /** An element of one of {@link #GROUPS} that is open. */
    private record Group(String name, String ref, StringBuilder text) {}

    private final Deque<Group> groups = new ArrayDeque<>();
    private final StringBuilder attributes = new StringBuilder();
    private final String place;
    private final Collector out;

    private XmlText(String place, Collector out) {
        this.place = place;
        this.out = out;
    }

    static void read(Xml xml, String place, Collector out) throws IOException {
        new XmlText(place, out).read(xml);
    }

    private void read(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.isStart()) {
                attributes(xml);
                if (GROUPS.contains(xml.name())) {
                    groups.push(new Group(xml.name(), xml.attribute("ref"), new StringBuilder()));
                } else if ((xml.name().equals("br") || xml.name().equals("tab")) && !groups.isEmpty()) {
                    groups.peek().text().append('\n');
                }
            } else if (xml.isEnd()) {
                if (!groups.isEmpty() && groups.peek().name().equals(xml.name())) {
                    var group = groups.pop();
                    var comment = group.name().equals("comment") || group.name().equals("threadedComment");
                    out.text(
                            comment ? Words.of("nested", place, group.ref()) : place,
                            group.text().toString());
                }
            } else if (!groups.isEmpty()) {
                groups.peek().text().append(xml.text());
            } else if (!xml.text().isBlank()) {
                out.text(place, xml.text());
            }
        }
        out.text(place, attributes.toString());
    }

    private void attributes(Xml xml) throws IOException {
        for (var name : ATTRIBUTES) {
            var value = xml.attribute(name);
            if (!value.isBlank()) {
                out.budget().characters(value.length());
                attributes.append(value).append('\n');
            }
        }
    }
}
