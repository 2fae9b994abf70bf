package org.gongkai.office.requests.redaction.copy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gongkai.office.letters.write.PdfTable;
import org.gongkai.office.letters.write.PixelText;

/**
 * 公开件: makes the released copy of records from the pixels of their pages. Nothing of the original files is taken over
 * but what can be seen. The same records with the same places give the same bytes.
 */
public final class CopyMaker {
    /** The words of the released copy, by the last part of their key. */
    public interface Words {
        String say(String key, Object... args);
    }

    /**
     * A record that goes out.
     *
     * @param pdf its pages, read when their turn comes
     */
    public record Source(Supplier<byte[]> pdf, List<Withheld> withheld) {
        public Source {
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * Withheld words that can be read elsewhere.
     *
     * @param record number of the record where they are left, from 1
     * @param page of that record
     */
    public record Again(int record, int page, String text) {}

    /**
     * What was made and what the search for leaks found in it.
     *
     * @param searched number of words that were searched for
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Made(byte[] pdf, int pages, int places, int searched, List<Again> again, List<Leak> leaks) {
        public Made {
            again = List.copyOf(again);
            leaks = List.copyOf(leaks);
        }
    }

    /** A page of the copy: its picture is looked at again once it is saved. */
    record Page(int number, List<Burnt> burnt) {}

    record Burnt(Area area, String number, String label, int width, int height) {}

    /** A page whose picture is packed beside the drawing of the next. */
    private record Packing(PDRectangle box, CompletableFuture<Optional<PagePicture>> picture) {}

    private record LeftText(int record, int page, int number, String text) {}

    private static final Duration PER_PAGE = Duration.ofSeconds(30);
    private static final double STRIP_POINTS = 20;
    private static final double STRIP_SIZE = 0.5;
    private static final int LEAST_JPEG = 120_000;
    private static final double MOST_OF_SOURCE = 1.45;
    private static final int MOST_AGAIN = 50;
    /** Pages packed beside the one that is drawn; each takes 30 MB. */
    private static final int AHEAD = 1;

    private final Words words;
    private final String head;
    private final PDDocument copy;
    private final PixelText type;
    private final Burner burner;
    private final Needles needles = new Needles();
    private final Queue<Packing> packing = new ArrayDeque<>();
    /** The page packed last of a record; each is packed after the one before it. */
    private CompletableFuture<Optional<PagePicture>> last = CompletableFuture.completedFuture(Optional.empty());

    private final List<Page> pages = new ArrayList<>();
    private final List<LeftText> left = new ArrayList<>();
    private final List<List<String>> list = new ArrayList<>();

    private CopyMaker(Words words, String head, PDDocument copy, PixelText type) {
        this.words = words;
        this.head = head;
        this.copy = copy;
        this.type = type;
        this.burner = new Burner(type);
    }

    /**
     * Makes a copy and searches it.
     *
     * @param title of the file
     * @param head stands on every page: number of the case and day
     * @param fileName under which it goes out
     * @param done told the pages that are done
     */
    public static Made make(
            List<Source> sources, Words words, String title, String head, String fileName, IntConsumer done) {
        try (var copy = new PDDocument();
                var type = new PixelText()) {
            var maker = new CopyMaker(words, head, copy, type);
            for (var i = 0; i < sources.size(); i++) {
                maker.add(sources.get(i), i + 1, done);
            }
            return maker.finish(title, fileName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Source source, int record, IntConsumer done) throws IOException {
        var pdf = source.pdf().get();
        try (var open = SourcePages.open(pdf)) {
            last = last.thenApply(any -> Optional.empty());
            var most = Math.max(LEAST_JPEG, (long) (MOST_OF_SOURCE * pdf.length / open.count()));
            for (var number = 1; number <= open.count(); number++) {
                var page = number;
                var withheld = source.withheld().stream()
                        .filter(place -> place.page() == page)
                        .toList();
                add(open.draw(number, SourcePages.RELEASED, TimeLimit.of(PER_PAGE)), withheld, record, number, most);
                done.accept(pages.size());
            }
        }
    }

    private void add(SourcePages.Drawn drawn, List<Withheld> withheld, int record, int number, long most)
            throws IOException {
        var picture = drawn.picture();
        var burnt = new ArrayList<Burnt>();
        var kept = new ArrayList<Glyph>();
        for (var glyph : drawn.glyphs()) {
            if (glyph.visible()
                    && withheld.stream().noneMatch(place -> place.area().hides(glyph.place()))) {
                kept.add(glyph);
            }
        }
        for (var place : withheld) {
            var count = String.valueOf(list.size() + 1);
            list.add(List.of(count, words.say("list-page", pages.size() + 1), place.ground()));
            needles.add(
                    drawn.glyphs().stream()
                            .filter(glyph -> place.area().hides(glyph.place()))
                            .toList(),
                    new Needles.Place(record, number));
            burner.burn(picture, place.area(), count, place.label());
            burnt.add(new Burnt(place.area(), count, place.label(), picture.getWidth(), picture.getHeight()));
            kept.add(marker(place, kept));
        }
        pages.add(new Page(pages.size() + 1, burnt));
        left.add(new LeftText(record, number, pages.size(), PageText.of(kept).text()));
        append(drawn, most);
    }

    /** Stands in the text for what was withheld; as high as the characters around it, and as wide as one. */
    private Glyph marker(Withheld place, List<Glyph> kept) {
        var box = place.area().fractions();
        var height = kept.stream()
                .mapToDouble(glyph -> glyph.place().getHeight())
                .filter(one -> one <= box.getHeight())
                .max()
                .orElse(box.getHeight());
        return new Glyph(
                words.say("marker", place.label()),
                new java.awt.geom.Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), height),
                kept.isEmpty() ? 0 : kept.get(0).quarters(),
                true);
    }

    private void append(SourcePages.Drawn drawn, long most) throws IOException {
        var picture = drawn.picture();
        var perPoint = picture.getHeight() / drawn.height();
        var strip = strip(picture.getWidth(), (int) Math.ceil(STRIP_POINTS * perPoint));
        var box = new PDRectangle((float) drawn.width(), (float) (drawn.height() + STRIP_POINTS));
        last = last.thenApplyAsync(before -> {
            try {
                return Optional.of(PagePicture.of(picture, strip, most, before));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        packing.add(new Packing(box, last));
        if (packing.size() > AHEAD) {
            appendPacked();
        }
    }

    private BufferedImage strip(int width, int height) {
        var strip = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var out = strip.createGraphics();
        out.setColor(Color.WHITE);
        out.fillRect(0, 0, width, height);
        out.setColor(Color.BLACK);
        var line = words.say("strip", head, pages.size());
        var size = Math.min(STRIP_SIZE * height, 0.9 * width / Math.max(1, type.width(line, 1)));
        type.draw(out, line, (width - type.width(line, size)) / 2, height / 2.0, size);
        out.dispose();
        return strip;
    }

    private void appendPacked() throws IOException {
        var next = packing.remove();
        var page = new PDPage(next.box());
        copy.addPage(page);
        try (var content = new PDPageContentStream(copy, page)) {
            var box = next.box();
            content.drawImage(next.picture().join().orElseThrow().in(copy), 0, 0, box.getWidth(), box.getHeight());
        }
    }

    private List<Again> again() {
        var found = new ArrayList<Again>();
        for (var page : left) {
            var plain = Needles.plain(page.text());
            for (var needle : needles.all()) {
                var rest =
                        Needles.parts(needle).stream().filter(plain::contains).findFirst();
                if (rest.isPresent() && found.size() < MOST_AGAIN) {
                    found.add(new Again(page.record(), page.page(), rest.get()));
                }
            }
        }
        return found;
    }

    private Made finish(String title, String fileName) throws IOException {
        while (!packing.isEmpty()) {
            appendPacked();
        }
        var notes = List.of(words.say("list-note", head, list.size()));
        var annex = new ArrayList<PdfTable.Content>();
        if (!list.isEmpty()) {
            annex.add(new PdfTable.Content(
                    words.say("list-title"),
                    notes,
                    List.of(
                            new PdfTable.Column(words.say("list-number"), 2),
                            new PdfTable.Column(words.say("list-where"), 3),
                            new PdfTable.Column(words.say("list-ground"), 12)),
                    list));
        }
        annex.add(new PdfTable.Content(
                words.say("text-title"),
                List.of(words.say("text-note")),
                List.of(
                        new PdfTable.Column(words.say("list-where"), 2),
                        new PdfTable.Column(words.say("text-text"), 15)),
                left.stream().flatMap(this::rows).toList()));
        var bytes = bound(annex, title);
        var intended = new StringBuilder();
        annex.forEach(part -> intended.append(part.title())
                .append(part.notes())
                .append(part.columns().stream().map(PdfTable.Column::head).toList())
                .append(part.rows()));
        var leaks = new LeakSearch(needles, Needles.plain(intended.toString()), burner).in(bytes, fileName, pages);
        return new Made(bytes, pages.size(), list.size(), needles.size(), again(), leaks);
    }

    /** A row for each paragraph of a page. */
    private Stream<List<String>> rows(LeftText page) {
        var paragraphs = page.text().isBlank()
                ? List.of(words.say("text-none"))
                : page.text().lines().toList();
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> List.of(i == 0 ? words.say("list-page", page.number()) : "", paragraphs.get(i)));
    }

    private byte[] bound(List<PdfTable.Content> annex, String title) throws IOException {
        var open = new ArrayList<PDDocument>();
        try {
            for (var part : annex) {
                var added = Loader.loadPDF(PdfTable.of(part));
                open.add(added);
                new PDFMergerUtility().appendDocument(copy, added);
            }
            return saved(copy, title);
        } finally {
            for (var added : open) {
                added.close();
            }
        }
    }

    /** Saves a document that says nothing of itself but its title. */
    static byte[] saved(PDDocument document, String title) throws IOException {
        var information = new org.apache.pdfbox.pdmodel.PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Gongkai");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
