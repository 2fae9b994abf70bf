package org.gongkai.screening.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes archives apart and puts them together. */
final class Zip {
    private Zip() {}

    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] of(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] of(String name, byte[] content) throws IOException {
        return of(Map.of(name, content));
    }

    /** The same archive with one part put in place of its own, or added. */
    static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        var parts = parts(archive);
        parts.put(name, content);
        return of(parts);
    }

    static byte[] with(byte[] archive, String name, String content) throws IOException {
        return with(archive, name, content.getBytes(UTF_8));
    }

    /** The same archive with a piece of a part replaced. */
    static byte[] replaced(byte[] archive, String name, String piece, String by) throws IOException {
        var part = parts(archive).get(name);
        if (part == null || !new String(part, UTF_8).contains(piece)) {
            throw new IllegalArgumentException("no " + piece + " in " + name);
        }
        return with(archive, name, new String(part, UTF_8).replace(piece, by));
    }
}
