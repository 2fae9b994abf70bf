package org.gongkai.report.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.report.variants.Variant;
import org.gongkai.report.write.OutputFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sound documents with bytes and pieces changed, cut, doubled and moved: each is read or refused with a sentence, and
 * nothing else. Seeds are fixed; {@code -Dgongkai.fuzz=600} goes on for so many seconds a format.
 */
class FuzzTest {
    private static final double SECONDS = Double.parseDouble(System.getProperty("gongkai.fuzz", "2"));

    static Stream<OutputFormat> formats() {
        return Stream.of(OutputFormat.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_damaged_document_is_read_or_refused(OutputFormat format) throws Exception {
        run(List.of(Sample.of(format)), format.ordinal());
    }

    @ParameterizedTest
    @MethodSource("archives")
    void a_word_or_excel_file_with_damaged_parts_is_read_or_refused(OutputFormat format) throws Exception {
        var random = new Random(format.ordinal());
        var parts = Sample.parts(format);
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        do {
            var bytes = new ByteArrayOutputStream();
            int damaged = random.nextInt(parts.size());
            try (var zip = new ZipOutputStream(bytes)) {
                int i = 0;
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(i++ == damaged ? damaged(part.getValue(), random) : part.getValue());
                    zip.closeEntry();
                }
            }
            assertThat(Outcome.of(bytes.toByteArray())).isNotEmpty();
        } while (System.nanoTime() < end);
    }

    static Stream<OutputFormat> archives() {
        return Stream.of(OutputFormat.DOCX, OutputFormat.XLSX);
    }

    /** Pages and text in varied markup. */
    @org.junit.jupiter.api.Test
    void a_damaged_page_or_text_is_read_or_refused() throws Exception {
        var samples = new ArrayList<byte[]>();
        for (int seed = 1; seed <= 40; seed++) {
            samples.add(Variant.of(seed).bytes());
        }
        run(samples, 99);
    }

    private static void run(List<byte[]> samples, long seed) {
        var random = new Random(seed);
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        int count = 0;
        do {
            var sample = samples.get(count++ % samples.size());
            assertThat(Outcome.of(damaged(sample, random))).isNotEmpty();
        } while (System.nanoTime() < end);
        assertThat(count).isPositive();
    }

    private static byte[] damaged(byte[] sample, Random random) {
        var bytes = sample.clone();
        for (int changes = 1 + random.nextInt(8); changes > 0 && bytes.length > 2; changes--) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(bytes.length - at, 1 + random.nextInt(200)));
            bytes = switch (random.nextInt(6)) {
                case 0 -> changed(bytes, at, (byte) random.nextInt(256));
                case 1 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
                case 2 -> spliced(bytes, at, at + length, new byte[0]);
                case 3 -> spliced(bytes, at, at, java.util.Arrays.copyOfRange(bytes, at, at + length));
                case 4 ->
                    spliced(
                            bytes,
                            at,
                            at,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
                default ->
                    random.nextInt(8) == 0 ? java.util.Arrays.copyOf(bytes, at + 1) : changed(bytes, at, (byte) 0);
            };
        }
        return bytes;
    }

    private static final List<String> PIECES = List.of(
            "<table>",
            "</table>",
            "<td colspan=99>",
            "<tr>",
            "|",
            "\n",
            "\n| | |\n",
            "9999999999999999999",
            "-1",
            "其中",
            "%",
            "一、总体情况\n",
            "三、收到和处理政府信息公开申请情况",
            "<!--",
            "\u0000",
            "[[[[",
            "{\"",
            "\\",
            "（（",
            "％",
            "1.2.3",
            "/Kids",
            "<w:tc>");

    private static byte[] changed(byte[] bytes, int at, byte value) {
        bytes[at] = value;
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
