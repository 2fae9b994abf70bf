package org.gongkai.report.read;

/** The text of bytes, whatever Chinese encoding they are in. */
public final class PlainText {
    private PlainText() {}

    /** Decodes by byte order mark, as UTF-8 where it is one, else as GB18030. */
    public static String decode(byte[] bytes) {
        return Charsets.decode(bytes);
    }
}
