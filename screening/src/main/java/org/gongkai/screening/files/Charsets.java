package org.gongkai.screening.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which characters a text is written: byte order mark, UTF-16 by its zeros, strict UTF-8, else GB18030. */
final class Charsets {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 8192;
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype html|html|head|body|p|div|table|h[1-6]|span|meta|br|a|ul|li|img|script|!--)[\\s>/]");
    private static final int XML_HEAD = 128;
    private static final Pattern ENCODING = Pattern.compile("^\\S*<\\?xml[^>]*encoding=[\"']([\\w-]+)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]");

    private Charsets() {}

    static Charset of(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        if (even + odd > 0) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) || mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Without a byte order mark. */
    static String decode(byte[] bytes) {
        var text = new String(bytes, of(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The characters of an XML part, as its start declares them; broken ones are replaced. */
    static Reader xml(InputStream in) throws IOException {
        var start = new PushbackInputStream(in, XML_HEAD);
        var head = start.readNBytes(XML_HEAD);
        start.unread(head);
        boolean mark = head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB;
        start.skipNBytes(mark ? 3 : 0);
        boolean marked = head.length > 1 && (head[0] & 0xFF) >= 0xFE;
        boolean wide = head.length > 1 && (head[0] == 0 || head[1] == 0);
        return new InputStreamReader(start, marked ? StandardCharsets.UTF_16 : wide ? of(head) : declared(head));
    }

    private static Charset declared(byte[] head) {
        var encoding = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Names in an archive, which do not say what they are written in. */
    static String name(byte[] raw) {
        return new String(raw, isUtf8(raw) ? StandardCharsets.UTF_8 : GB18030);
    }

    /** Whether a file that is of no other kind is text. */
    static boolean isText(byte[] bytes) {
        var head = head(bytes);
        long controls = CONTROL.matcher(head).results().limit(head.length()).count();
        long broken = head.chars().filter(c -> c == '\uFFFD').count();
        return controls * 50 <= head.length() && broken * 10 <= head.length();
    }

    /** HTML, XML or plain text. */
    static FileKind kind(byte[] bytes) {
        var head = head(bytes).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml") && !head.contains("<html")) {
            return FileKind.XML;
        }
        if (head.startsWith("{\\rtf")) {
            return FileKind.UNKNOWN;
        }
        return MARKUP.matcher(head).find() ? FileKind.HTML : FileKind.TEXT;
    }

    private static String head(byte[] bytes) {
        return decode(bytes.length <= HEAD ? bytes : java.util.Arrays.copyOf(bytes, HEAD));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A damaged UTF-8 text still has far more whole three-byte characters than broken ones. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean whole = b >= 0xE0
                    && b < 0xF0
                    && i + 2 < bytes.length
                    && (bytes[i + 1] & 0xC0) == 0x80
                    && (bytes[i + 2] & 0xC0) == 0x80;
            good += whole ? 1 : 0;
            bad += !whole && b >= 0x80 ? 1 : 0;
            i += whole ? 2 : 0;
        }
        return good > 20 * bad;
    }
}
