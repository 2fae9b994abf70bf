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
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;

/** The pieces of a case file as single files, behind an index of them. */
final class CaseZip {
    private static final String INDEX = "index.csv";
    private static final String FILE = "file";
    private static final String HASH = "SHA-256";

    private CaseZip() {}

    /**
     * The bytes of the archive.
     *
     * @param day shown as that of every file in it
     */
    static byte[] of(CaseFile file, List<String> heads, LocalDate day) {
        var all = Stream.concat(file.pieces().stream(), file.scans().stream())
                .sorted(Comparator.comparingInt(CasePiece::number))
                .toList();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new HashedZip(bytes, day)) {
            zip.add(INDEX, index(all, file.retention(), heads));
            for (var piece : all) {
                zip.add(piece.fileName(), piece.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
}
