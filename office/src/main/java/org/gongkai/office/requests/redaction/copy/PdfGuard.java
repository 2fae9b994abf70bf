package org.gongkai.office.requests.redaction.copy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.gongkai.office.Refusal;

/** Refuses a PDF that would take more memory or time than there is, before anything else reads it. */
public final class PdfGuard {
    /** Unpacked bytes of one stream; a page of A4 in colour at 600 dpi has as many. */
    private static final long MOST_UNPACKED = 100L << 20;

    private static final int MOST_NESTED = 3;
    private static final int LONGEST_ODD = 64 << 10;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int CHUNK = 1 << 16;
    private static final Set<String> ODD =
            Set.of("LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL");
    /** Codings of pictures that cannot be drawn here: whoever withholds would see an empty page. */
    private static final Set<String> UNSHOWN = Set.of("JBIG2Decode", "JPXDecode");

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private PdfGuard() {}

    /** Looks at the bytes as they are: whatever is packed in them is unpacked and counted, and nothing is kept. */
    public static void raw(byte[] pdf, TimeLimit limit) {
        if (find(pdf, ENCRYPT, 0) >= 0) {
            throw refused("redaction-encrypted");
        }
        for (var at = find(pdf, STREAM, 0); at >= 0; at = find(pdf, STREAM, at + 1)) {
            limit.check();
            var start = at + STREAM.length;
            while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                start++;
            }
            if (start + 2 < pdf.length && isZlib(pdf[start], pdf[start + 1])) {
                unpack(pdf, start, pdf.length - start, 1, limit);
            }
        }
    }

    /** Looks at the objects of an opened file. */
    public static void objects(SourcePages pages, int most, TimeLimit limit) {
        if (pages.document().isEncrypted()) {
            throw refused("redaction-encrypted");
        }
        if (pages.count() > most) {
            throw refused("redaction-pages", pages.count(), most);
        }
        if (pages.count() == 0) {
            throw SourcePages.unreadable();
        }
        for (var key : pages.document().getDocument().getXrefTable().keySet()) {
            limit.check();
            var object = pages.document().getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                check(stream, limit);
            }
        }
    }

    private static void check(COSStream stream, TimeLimit limit) {
        var pixels = (long) Math.max(0, stream.getInt(COSName.WIDTH)) * Math.max(0, stream.getInt(COSName.HEIGHT));
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) && pixels > MOST_PIXELS) {
            throw refused("redaction-pixels", MOST_PIXELS / 10_000);
        }
        var filters = stream.getFilters();
        if (filters == null) {
            return;
        }
        names(filters).stream().filter(UNSHOWN::contains).findFirst().ifPresent(coding -> {
            throw refused("redaction-coding", coding.replace("Decode", ""));
        });
        if (isOdd(filters) && stream.getLength() > LONGEST_ODD && !isPicture(filters)) {
            throw refused("redaction-bomb");
        }
        if (first(filters).equals(COSName.FLATE_DECODE.getName())
                || first(filters).equals("Fl")) {
            try (var in = stream.createRawInputStream()) {
                var bytes = in.readAllBytes();
                unpack(bytes, 0, bytes.length, 1, limit);
            } catch (IOException e) {
                throw SourcePages.unreadable();
            }
        }
    }

    private static boolean isOdd(COSBase filters) {
        return names(filters).stream().anyMatch(ODD::contains);
    }

    /** Coded last as a picture: its size is told by its width and height. */
    private static boolean isPicture(COSBase filters) {
        var names = names(filters);
        return names.get(names.size() - 1).startsWith("DCT")
                || names.get(names.size() - 1).startsWith("CCITT");
    }

    private static java.util.List<String> names(COSBase filters) {
        return filters instanceof COSName name
                ? java.util.List.of(name.getName())
                : filters instanceof COSArray array && array.size() > 0
                        ? array.toCOSNameStringList()
                        : java.util.List.of("");
    }

    private static String first(COSBase filters) {
        return names(filters).get(0);
    }

    private static boolean isZlib(byte first, byte second) {
        return (first & 0x0f) == 8 && ((first & 0xff) << 8 | second & 0xff) % 31 == 0;
    }

    private static void unpack(byte[] bytes, int start, int length, int depth, TimeLimit limit) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, length);
            var chunk = new byte[CHUNK];
            long all = 0;
            for (var n = inflater.inflate(chunk); n > 0; n = inflater.inflate(chunk)) {
                limit.check();
                if (all == 0 && n > 2 && isZlib(chunk[0], chunk[1]) && depth < MOST_NESTED) {
                    nested(bytes, start, length, depth, limit);
                }
                all += n;
                if (all > MOST_UNPACKED) {
                    throw refused("redaction-bomb");
                }
            }
        } catch (DataFormatException e) {
            // no such stream after all, or broken: whoever reads it finds out
        } finally {
            inflater.end();
        }
    }

    private static void nested(byte[] bytes, int start, int length, int depth, TimeLimit limit) {
        var outer = new Inflater();
        try (InputStream in =
                new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(bytes, start, length), outer)) {
            var inner = in.readNBytes((int) MOST_UNPACKED / 4);
            unpack(inner, 0, inner.length, depth + 1, limit);
        } catch (IOException e) {
            // as above
        } finally {
            outer.end();
        }
    }

    private static int find(byte[] bytes, byte[] what, int from) {
        outer:
        for (var i = from; i <= bytes.length - what.length; i++) {
            for (var j = 0; j < what.length; j++) {
                if (bytes[i + j] != what[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    static Refusal refused(String code, Object... args) {
        return new Refusal(Refusal.Kind.INVALID, code, args);
    }
}
