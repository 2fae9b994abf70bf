package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/** Bounds what a PDF may unpack to and how much there is to draw on all pages: forms that draw forms can do so without end. */
final class PdfWork {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    /** The page draws more than any page of a report. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A form within a page costs as much as so many plain operators. */
    private static final int FORM = 800;

    private final int most;
    private int steps;

    PdfWork(ReadLimits limits) {
        most = limits.characters();
    }

    void operator(String name) throws TooMuch {
        steps(name.equals("Do") ? FORM : 1);
    }

    void steps(int count) throws TooMuch {
        steps += count;
        if (steps > most) {
            throw new TooMuch();
        }
    }

    /** Counts what the compressed streams unpack to before the library keeps them in memory. */
    static void check(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        long total = 0;
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            total += unpacked(bytes, at, limits.unpacked() - total);
            if (total > limits.unpacked()) {
                throw new UnreadableDocument("too_large_unpacked");
            }
        }
    }

    /** Behind the next word {@code stream} and its line end, -1 where there is none. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
            int at = 0;
            while (at < STREAM.length && bytes[i + at] == STREAM[at]) {
                at++;
            }
            if (at == STREAM.length) {
                int behind = i + at;
                return bytes[behind] == '\r' && bytes[behind + 1] == '\n' ? behind + 2 : behind + 1;
            }
        }
        return -1;
    }

    private static long unpacked(byte[] bytes, int at, long most) {
        var buffer = new byte[1 << 14];
        long total = 0;
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            for (int read = stream.read(buffer); read >= 0 && total <= most; read = stream.read(buffer)) {
                total += read;
            }
        } catch (IOException e) {
            return total; // not compressed in this way, or broken: the library will say
        }
        return total;
    }
}
