package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Bounds what an Office file may unpack to before any library opens it. */
final class Archives {
    private static final int MAX_ENTRIES = 5_000;

    private Archives() {}

    /** Counts every byte of every entry, so that sizes written in the file need not be believed. */
    static void check(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        long total = 0;
        int entries = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new UnreadableDocument("too_many_parts");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > limits.unpacked()) {
                        throw new UnreadableDocument("too_large", Long.toString(limits.unpacked() >> 20));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument("corrupt");
        }
    }
}
