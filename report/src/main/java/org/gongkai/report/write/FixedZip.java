package org.gongkai.report.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office archives without the time of their making, so that the same content gives the same bytes. */
public final class FixedZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private FixedZip() {}

    /** The moment every document says it was made at, in the type the properties of a document ask for. */
    @SuppressWarnings("JavaUtilDate")
    public static Optional<Date> made() {
        return Optional.of(Date.from(TIME.toInstant(ZoneOffset.UTC)));
    }

    /** Copies an archive with one time for all its entries. */
    public static void copy(byte[] archive, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(TIME);
                copy.putNextEntry(fixed);
                zip.transferTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
        copy.flush();
    }

    /** Copies an archive that is too large for the memory. */
    public static void copy(Path archive, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(TIME);
                copy.putNextEntry(fixed);
                try (var content = zip.getInputStream(entry)) {
                    content.transferTo(copy);
                }
                copy.closeEntry();
            }
        }
        copy.finish();
        copy.flush();
    }
}
