package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** Bounds what an Office file may unpack to before any library opens it. */
final class Archives {
    private static final int MAX_ENTRIES = 5_000;

    private Archives() {}

    /** Counts every byte of every entry, so that sizes written in the file need not be believed. */
    static void check(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        long total = 0;
        long xml = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new UnreadableDocument("too_many_parts");
                }
                long size = drain(zip, limits.unpacked() - total);
                total += size;
                xml += isXml(entry.getName()) ? size : 0;
                if (total > limits.unpacked() || xml > limits.xml()) {
                    throw new UnreadableDocument("too_large_unpacked");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument("corrupt");
        }
    }

    /** Reads to the end or until one byte more than wanted, and says how much that was. */
    static long drain(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(buffer); read >= 0 && total <= most; read = in.read(buffer)) {
            total += read;
        }
        return total;
    }

    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }
}
