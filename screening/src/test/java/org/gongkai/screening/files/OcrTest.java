package org.gongkai.screening.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** Character recognition: what a picture says is a passage marked as recognised, and the picture stays unread. */
class OcrTest {
    private static BufferedImage picture() {
        var image = new BufferedImage(900, 160, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 160);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 56));
        graphics.drawString("45090320586723", 60, 100);
        graphics.dispose();
        return image;
    }

    private static byte[] scan() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture()), 30, 400, 540, 96);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void what_is_recognised_is_marked_and_the_scan_stays_unread() throws Exception {
        var read = Passages.of("a.pdf", scan(), FileLimits.DEFAULT, picture -> Optional.of("识别的文字"));
        assertThat(read.passages()).contains(Passage.of("第1页（文字识别，仅供参考）", "识别的文字"));
        assertThat(read.unread()).containsExactly(new Unread("第1页", "scan"));
    }

    @Test
    void the_installed_program_reads_a_picture_and_a_scan() throws Exception {
        var ocr = Tesseract.installed(Duration.ofSeconds(60));
        assumeTrue(ocr.isPresent(), "tesseract with Chinese data is not installed");
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", png);
        assertThat(ocr.get().read(png.toByteArray()).orElse("")).contains("90320");
        var read = Passages.of("a.pdf", scan(), FileLimits.DEFAULT, ocr.get());
        assertThat(read.passages().stream().map(Passage::text)).anyMatch(text -> text.contains("90320"));
    }

    @Test
    void a_picture_that_cannot_be_read_in_time_gives_nothing() throws Exception {
        var ocr = Tesseract.installed(Duration.ofMillis(1));
        assumeTrue(ocr.isPresent(), "tesseract with Chinese data is not installed");
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", png);
        assertThat(ocr.get().read(png.toByteArray())).isEmpty();
        var broken = Tesseract.installed(Duration.ofSeconds(60)).orElseThrow();
        assertThat(broken.read(new byte[] {1, 2, 3})).isEmpty();
    }
}
