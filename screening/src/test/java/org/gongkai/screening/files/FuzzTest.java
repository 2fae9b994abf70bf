package org.gongkai.screening.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sound files with bytes changed, cut, doubled and moved: each is read, masked or refused with a sentence, and nothing
 * else. Seeds are fixed; {@code -Dgongkai.fuzz=600} goes on for so many seconds a format.
 */
class FuzzTest {
    private static final double SECONDS = Double.parseDouble(System.getProperty("gongkai.fuzz", "2"));
    private static final String PAGE = "<html><table><tr><td>标记</td></tr></table><p title='x'>标记<!-- 标记 --></html>";

    private static byte[] sample(String format) throws IOException {
        return switch (format) {
            case "docx" -> WordSample.bytes();
            case "doc" -> DocTest.sample();
            case "ofd" -> OfdSample.with(OfdSample.piece(1, 1, "标记"));
            case "xlsx" -> SheetSample.bytes();
            case "xls" -> SheetSample.old();
            case "pdf" -> PdfSample.bytes();
            case "html" -> PAGE.getBytes(UTF_8);
            case "zip" -> Zip.of(Map.of("a.html", PAGE.getBytes(UTF_8), "b.csv", "甲,乙\n1,2\n".getBytes(UTF_8)));
            default -> slides();
        };
    }

    private static byte[] slides() throws IOException {
        try (var show = new HSLFSlideShow()) {
            show.createSlide().createTextBox().setText("标记");
            var bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "xlsx", "xls", "ppt", "pdf", "ofd", "html", "zip"})
    void a_damaged_file_is_read_or_refused(String format) throws Exception {
        var sample = sample(format);
        var random = new Random(format.hashCode());
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        do {
            assertRead(damaged(sample, random));
        } while (System.nanoTime() < end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "ofd"})
    void an_office_file_with_damaged_parts_is_read_or_refused(String format) throws Exception {
        var parts = new TreeMap<>(Zip.parts(sample(format)));
        var names = List.copyOf(parts.keySet());
        var random = new Random(format.hashCode());
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        do {
            var changed = new TreeMap<>(parts);
            changed.computeIfPresent(
                    names.get(random.nextInt(names.size())), (name, content) -> damaged(content, random));
            assertRead(Zip.of(changed));
        } while (System.nanoTime() < end);
    }

    private static void assertRead(byte[] content) {
        assertThat(Outcome.of(content)).isNotEmpty();
        assertThat(Outcome.ofMasking(content)).isNotEmpty();
    }

    private static byte[] damaged(byte[] sample, Random random) {
        var bytes = sample.clone();
        for (int changes = 1 + random.nextInt(8); changes > 0 && bytes.length > 2; changes--) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(bytes.length - at, 1 + random.nextInt(200)));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = spliced(bytes, at, at + length, new byte[0]);
                case 3 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
                case 4 -> bytes[at] = 0;
                default -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        var out = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(piece, 0, out, from, piece.length);
        System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
        return out;
    }
}
