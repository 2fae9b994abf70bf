package org.gongkai.office.requests.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An archive of files with the SHA-256 of each in its last one, {@code sha256.txt}; stored, not packed, so that its bytes
 * hang on nothing but its contents.
 */
public final class HashedZip implements AutoCloseable {
    private static final String HASHES = "sha256.txt";
    private static final int LONGEST = 60;

    private final ZipOutputStream zip;
    private final LocalDate day;
    private final StringBuilder hashes = new StringBuilder();

    /** @param day shown as that of every file in it */
    public HashedZip(OutputStream target, LocalDate day) {
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        this.day = day;
    }

    /** The name of a file under its number, without what a file system may not like. */
    public static String name(int number, String title, String ending) {
        var plain = title.replaceAll("[\\\\/:*?\"<>|\\p{C}\\s]", "_");
        var length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
        return String.format(
                Locale.ROOT, "%02d-%s%s", number, plain.substring(0, plain.offsetByCodePoints(0, length)), ending);
    }

    /** Adds a file behind the others. */
    public void add(String name, byte[] content) throws IOException {
        hashes.append(DigestUtils.sha256Hex(content)).append("  ").append(name).append('\n');
        put(name, content);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            put(HASHES, hashes.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
