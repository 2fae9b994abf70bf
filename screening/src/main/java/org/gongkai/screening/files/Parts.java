package org.gongkai.screening.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The entries of an archive in memory. Every byte unpacked is counted: sizes told by the file are not believed. */
final class Parts implements AutoCloseable {
    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private Parts(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static Parts of(byte[] content, Budget budget) throws IOException {
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setUseUnicodeExtraFields(true)
                .get();
        var parts = new Parts(zip, budget);
        for (var entry : Collections.list(zip.getEntries())) {
            Budget.within(parts.entries.size(), budget.limits().entries());
            if (!entry.isDirectory()) {
                parts.entries.put(nameOf(entry), entry);
            }
        }
        return parts;
    }

    private static String nameOf(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        var name =
                entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null ? entry.getName() : Charsets.name(raw);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean isLocked(String name) {
        return entry(name).getGeneralPurposeBit().usesEncryption();
    }

    InputStream stream(String name) throws IOException {
        var entry = entry(name);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFile("encrypted");
        }
        return new Counted(zip.getInputStream(entry), budget);
    }

    byte[] bytes(String name) throws IOException {
        try (var in = stream(name)) {
            var bytes = in.readNBytes(
                    (int) Math.min(Integer.MAX_VALUE - 8L, budget.limits().bytes() + 1));
            Budget.within(bytes.length, budget.limits().bytes());
            return bytes;
        }
    }

    private ZipArchiveEntry entry(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no entry " + name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {
        private final Budget budget;

        Counted(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            budget.unpacked(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            budget.unpacked(Math.max(read, 0));
            return read;
        }
    }
}
