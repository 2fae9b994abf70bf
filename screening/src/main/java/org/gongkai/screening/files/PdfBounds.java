package org.gongkai.screening.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/** Counts what the streams of a PDF unpack to before the library keeps them in memory. */
final class PdfBounds {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    /** Streams packed several times over. */
    private static final int LAYERS = 3;

    private PdfBounds() {}

    static void check(byte[] bytes, Budget budget) throws UnreadableFile {
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            stream(new ByteArrayInputStream(bytes, at, bytes.length - at), budget);
        }
    }

    private static void stream(ByteArrayInputStream stream, Budget budget) throws UnreadableFile {
        try (var unpacked = new InflaterInputStream(stream)) {
            layer(unpacked, budget, LAYERS);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException e) {
            return; // not packed in this way, or broken: the library will say
        }
    }

    /** Counts one layer; what it unpacks to may be packed again. */
    private static void layer(InflaterInputStream in, Budget budget, int layers) throws IOException {
        var buffer = new byte[1 << 14];
        var whole = layers > 1 ? new java.io.ByteArrayOutputStream() : null;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            budget.unpacked(read);
            if (whole != null && (whole.size() > 0 || isPacked(buffer, read))) {
                whole.write(buffer, 0, read);
            }
        }
        if (whole != null && whole.size() > 0) {
            layer(new InflaterInputStream(new ByteArrayInputStream(whole.toByteArray())), budget, layers - 1);
        }
    }

    private static boolean isPacked(byte[] bytes, int length) {
        return length > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] & 0xFF) * 256 + (bytes[1] & 0xFF)) % 31 == 0;
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
}
