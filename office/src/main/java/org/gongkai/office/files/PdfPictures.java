package org.gongkai.office.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.office.Refusal;
import org.springframework.stereotype.Component;

/**
 * The pages of a PDF as pictures, so that they can be looked at on any telephone without a program for them and without
 * running anything a PDF may hold. One is drawn at a time, within limits of size and time.
 */
@Component
class PdfPictures implements AutoCloseable {
    /** Pages beyond are read in the file itself. */
    static final int MOST_PAGES = 50;

    private static final int LARGEST = 30 << 20;
    private static final float WIDTH = 1000;
    private static final float HEIGHT = 1600;
    private static final float SHARPEST = 3;
    private static final long MEMORY = 32L << 20;
    private static final int WAITING = 16;
    private static final int PATIENCE_SECONDS = 15;

    private record Page(UUID file, int number) {}

    private final KeptFiles files;
    private final Cache<Page, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Page page, byte[] picture) -> picture.length)
            .build();
    private final Cache<UUID, Integer> counts =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final ExecutorService painter =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), PdfPictures::painter);

    PdfPictures(KeptFiles files) {
        this.files = files;
    }

    private static Thread painter(Runnable task) {
        var thread = new Thread(task, "pdf-pictures");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        painter.shutdownNow();
    }

    /** How many pages can be looked at, at most {@link #MOST_PAGES}. */
    int count(KeptFile file) {
        return counts.get(
                file.id(),
                id -> painted(file, () -> {
                    try (var document = Loader.loadPDF(files.content(file))) {
                        return Math.min(MOST_PAGES, document.getNumberOfPages());
                    }
                }));
    }

    /** A page as PNG. */
    byte[] png(KeptFile file, int number) {
        if (number < 1 || number > MOST_PAGES) {
            throw Refusal.notFound();
        }
        return drawn.get(
                new Page(file.id(), number),
                page -> painted(file, () -> {
                    try (var document = Loader.loadPDF(files.content(file))) {
                        return encoded(draw(document, number));
                    }
                }));
    }

    private static BufferedImage draw(PDDocument document, int number) throws IOException {
        if (number > document.getNumberOfPages()) {
            throw Refusal.notFound();
        }
        var box = document.getPage(number - 1).getCropBox();
        var scale = Math.min(SHARPEST, Math.min(WIDTH / box.getWidth(), HEIGHT / box.getHeight()));
        return new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private <T> T painted(KeptFile file, Callable<T> task) {
        if (file.type() != FileType.PDF || file.size() > LARGEST) {
            throw unseen();
        }
        try {
            return painter.submit(task).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : unseen();
        } catch (TimeoutException | RejectedExecutionException e) {
            throw unseen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unseen();
        }
    }

    private static Refusal unseen() {
        return new Refusal(Refusal.Kind.CONFLICT, "file-unseen");
    }
}
