package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** The format of a file, found from its content and never from its name. */
enum DocumentType {
    HTML,
    TEXT,
    JSON,
    PDF,
    DOC,
    DOCX,
    XLSX,
    IMAGE,
    UNKNOWN;

    private static final int HEAD = 4096;
    /** Bytes unpacked of a part in front of the ones that tell the format. */
    private static final long SNIFFED = 1 << 20;

    static DocumentType of(byte[] bytes) {
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return DOC;
        }
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return zip(bytes);
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')) {
            return IMAGE;
        }
        return text(bytes);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static DocumentType zip(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null && entries < 200; entry = zip.getNextEntry()) {
                entries++;
                if (entry.getName().startsWith("word/")) {
                    return DOCX;
                }
                if (entry.getName().startsWith("xl/")) {
                    return XLSX;
                }
                if (Archives.drain(zip, SNIFFED) > SNIFFED) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return UNKNOWN;
        }
        return UNKNOWN;
    }

    private static DocumentType text(byte[] bytes) {
        boolean wide = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
        int zeros = 0;
        int length = Math.min(bytes.length, HEAD);
        for (int i = 0; i < length; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros > 0 && !wide) {
            return UNKNOWN;
        }
        var head = wide
                ? Charsets.decode(java.util.Arrays.copyOf(bytes, length & ~1))
                : new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        var start = head.replaceFirst("^(?:ï»¿)?\\s*", "");
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON;
        }
        var lower = head.toLowerCase(Locale.ROOT);
        boolean tags = lower.contains("<html")
                || lower.contains("<!doctype html")
                || lower.contains("<body")
                || lower.contains("<p")
                || lower.contains("<div")
                || lower.contains("<table")
                || lower.contains("<h1")
                || lower.contains("<span")
                || lower.contains("<meta")
                || lower.contains("<br");
        return tags ? HTML : TEXT;
    }
}
