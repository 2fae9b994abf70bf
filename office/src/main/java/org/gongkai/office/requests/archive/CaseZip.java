package org.gongkai.office.requests.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;

/** The pieces of a case file as single files; stored, not packed, so that its bytes hang on nothing but its contents. */
final class CaseZip {
    private static final String INDEX = "index.csv";
    private static final String HASHES = "sha256.txt";
    private static final String FILE = "file";
    private static final String HASH = "SHA-256";

    private final ZipOutputStream zip;
    private final LocalDate day;
    private final StringBuilder hashes = new StringBuilder();

    private CaseZip(ZipOutputStream zip, LocalDate day) {
        this.zip = zip;
        this.day = day;
    }

    /**
     * The bytes of the archive.
     *
     * @param day shown as that of every file in it
     */
    static byte[] of(CaseFile file, List<String> heads, LocalDate day) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            new CaseZip(zip, day).write(file, heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(CaseFile file, List<String> heads) throws IOException {
        var all = Stream.concat(file.pieces().stream(), file.scans().stream())
                .sorted(Comparator.comparingInt(CasePiece::number))
                .toList();
        add(INDEX, index(all, file.retention(), heads));
        for (var piece : all) {
            add(piece.fileName(), piece.content());
        }
        put(HASHES, hashes.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] index(List<CasePiece> all, String retention, List<String> heads) throws IOException {
        var out = new StringWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            var head = new ArrayList<>(heads);
            head.addAll(List.of(FILE, HASH));
            csv.printRecord(head);
            for (var piece : all) {
                var row = new ArrayList<>(
                        piece.row(retention).stream().map(SafeCell::of).toList());
                row.add(SafeCell.of(piece.fileName()));
                row.add(DigestUtils.sha256Hex(piece.content()));
                csv.printRecord(row);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, byte[] content) throws IOException {
        hashes.append(DigestUtils.sha256Hex(content)).append("  ").append(name).append('\n');
        put(name, content);
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
