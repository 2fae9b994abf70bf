package org.gongkai.report.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes text: byte order mark, strict UTF-8, else GB18030, which every other page of this kind is written in. */
final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var utf8 = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // a replacement character stands for broken bytes, or was printed as such in sound ones
        return utf8.indexOf('\uFFFD') < 0 || mostlyUtf8(bytes) ? utf8 : new String(bytes, GB18030);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** A damaged UTF-8 file still has far more whole three-byte characters than broken ones. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            if (b >= 0xE0
                    && b < 0xF0
                    && i + 2 < bytes.length
                    && (bytes[i + 1] & 0xC0) == 0x80
                    && (bytes[i + 2] & 0xC0) == 0x80) {
                good++;
                i += 2;
            } else {
                bad++;
            }
        }
        return good > 20 * bad;
    }
}
