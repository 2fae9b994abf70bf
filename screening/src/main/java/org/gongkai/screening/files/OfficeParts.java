package org.gongkai.screening.files;

import java.io.IOException;
import java.util.Locale;

/** Parts that all Office files have: relationships and document properties, and what a part is. */
final class OfficeParts {
    private static final int HEAD = 64;

    private OfficeParts() {}

    /** The root element of an XML part, with w: in front for a part of Word; empty for anything else. */
    static String root(Parts parts, String name) throws IOException {
        if (!isXml(head(parts, name))) {
            return "";
        }
        try (var in = parts.stream(name)) {
            var xml = Xml.of(in);
            while (xml.next()) {
                if (xml.isStart()) {
                    return xml.isWord() ? "w:" + xml.name() : xml.name();
                }
            }
        }
        return "";
    }

    static boolean isPicture(Parts parts, String name) throws IOException {
        return FileKind.of(head(parts, name)) == FileKind.PICTURE;
    }

    private static byte[] head(Parts parts, String name) throws IOException {
        try (var in = parts.stream(name)) {
            return in.readNBytes(HEAD);
        }
    }

    /** Web pages may be parts as well: they start like XML and are none. */
    private static boolean isXml(byte[] head) {
        var start = Charsets.decode(head).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") && !start.startsWith("<html") && !start.startsWith("<!doctype");
    }

    /** Addresses outside of the file, which may be mail addresses or paths with the name of a person. */
    static void links(Parts parts, String name, Collector out) throws IOException {
        try (var in = parts.stream(name)) {
            for (var xml = Xml.of(in); xml.next(); ) {
                if (xml.isStart("Relationship") && xml.attribute("TargetMode").equals("External")) {
                    out.text(Words.of("link"), xml.attribute("Target"));
                }
            }
        }
    }

    /** Author, title, company and what else there is, one passage each. */
    static void properties(Parts parts, String name, Collector out) throws IOException {
        try (var in = parts.stream(name)) {
            var property = "";
            for (var xml = Xml.of(in); xml.next(); ) {
                if (xml.isStart("property")) {
                    property = xml.attribute("name");
                } else if (xml.isStart()
                        && !xml.name().startsWith("lp")
                        && !xml.name().startsWith("bool")) {
                    property = xml.name();
                } else if (xml.isText()) {
                    out.text(property(property), xml.text());
                }
            }
        }
    }

    static String property(String name) {
        return Words.of("property", Words.has("property." + name) ? Words.of("property." + name) : name);
    }
}
