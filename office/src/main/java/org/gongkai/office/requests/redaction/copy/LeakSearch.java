package org.gongkai.office.requests.redaction.copy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Searches the bytes that would go out for what was withheld: in the text, in everything the file says of itself, in
 * each stream as it is and decoded, in its name; and looks whether the burnt places are what was burnt.
 */
final class LeakSearch {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
    /** Shorter ones occur in compressed bytes and coordinates by chance; the text is searched for all. */
    private static final int LEAST_BYTES = 6;

    private static final Set<COSName> ACTIVE = Set.of(
            COSName.ACRO_FORM,
            COSName.OCPROPERTIES,
            COSName.OPEN_ACTION,
            COSName.AA,
            COSName.METADATA,
            COSName.OUTLINES,
            COSName.STRUCT_TREE_ROOT,
            COSName.AF,
            COSName.NAMES);
    private static final int EXACT = 12;
    private static final int COARSE = 120;
    private static final int EDGE = 8;
    private static final double FEW = 0.02;

    private final Needles needles;
    private final String intended;
    private final Burner burner;
    private final Patterns patterns;
    private final Set<Leak> found = new LinkedHashSet<>();

    /**
     * @param intended all text that was put into the copy on purpose, without blanks and marks
     */
    LeakSearch(Needles needles, String intended, Burner burner) {
        this.needles = needles;
        this.intended = intended;
        this.burner = burner;
        this.patterns = new Patterns(needles.all().stream()
                .flatMap(needle -> CHARSETS.stream().map(needle::getBytes))
                .filter(bytes -> bytes.length >= LEAST_BYTES)
                .toList());
    }

    List<Leak> in(byte[] pdf, String fileName, List<CopyMaker.Page> pages) throws IOException {
        named(fileName, "name");
        bytes(pdf, "bytes");
        var looks = CompletableFuture.supplyAsync(() -> looks(pdf, pages));
        try (var document = Loader.loadPDF(pdf)) {
            text(document);
            said(document);
            structure(document);
            for (var key : document.getDocument().getXrefTable().keySet()) {
                visit(document.getDocument().getObjectFromPool(key).getObject());
            }
        } finally {
            found.addAll(looks.join());
        }
        return List.copyOf(found);
    }

    /** The pages on which a burnt place is not what was burnt; looked at beside the search for words. */
    private List<Leak> looks(byte[] pdf, List<CopyMaker.Page> pages) {
        var wrong = new ArrayList<Leak>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : pages) {
                if (!page.burnt().isEmpty() && !looksBurnt(document, page)) {
                    wrong.add(new Leak("pixels", page.number()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrong;
    }

    private void named(String text, String where) {
        var plain = Needles.plain(text);
        if (needles.all().stream().anyMatch(plain::contains)) {
            found.add(new Leak(where, 0));
        }
    }

    private void text(PDDocument document) throws IOException {
        var plain = Needles.plain(new PDFTextStripper().getText(document));
        for (var needle : needles.all()) {
            if (Needles.count(plain, needle) > Needles.count(intended, needle)) {
                found.add(new Leak("text", 0));
            }
        }
    }

    private void said(PDDocument document) {
        var information = document.getDocumentInformation();
        for (var key : information.getMetadataKeys()) {
            named(String.valueOf(information.getPropertyStringValue(key)), "metadata");
        }
    }

    private void structure(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog().getCOSObject();
        if (ACTIVE.stream().anyMatch(catalog::containsKey)) {
            found.add(new Leak("structure", 0));
        }
        var number = 0;
        for (var page : document.getPages()) {
            number++;
            if (!page.getAnnotations().isEmpty() || page.getCOSObject().containsKey(COSName.AA)) {
                found.add(new Leak("annotation", number));
            }
        }
    }

    private void visit(COSBase object) throws IOException {
        if (object instanceof COSString string) {
            bytes(string.getBytes(), "string");
        } else if (object instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                visit(array.get(i));
            }
        } else if (object instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.JAVA_SCRIPT) || dictionary.containsKey(COSName.EF)) {
                found.add(new Leak("structure", 0));
            }
            for (var value : dictionary.getValues()) {
                visit(value);
            }
            if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                try (var in = stream.createInputStream()) {
                    bytes(in.readAllBytes(), "stream");
                }
            }
        }
    }

    private void bytes(byte[] bytes, String where) {
        if (patterns.isIn(bytes)) {
            found.add(new Leak(where, 0));
        }
    }

    private boolean looksBurnt(PDDocument document, CopyMaker.Page page) throws IOException {
        var image = image(document.getPage(page.number() - 1));
        var isCoarse = "jpg".equals(image.getSuffix());
        var boxes = page.burnt().stream()
                .map(one -> one.area().pixels(one.width(), one.height()))
                .toList();
        var all = boxes.stream().reduce(Rectangle::union).orElseThrow();
        var picture = image.getImage(all, 1);
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            var burnt = page.burnt().get(i);
            var others = page.burnt().stream()
                    .filter(other -> !other.equals(burnt))
                    .map(other -> other.area().pixels(other.width(), other.height()))
                    .filter(box::intersects)
                    .toList();
            var expected = burner.burnt(box, burnt.number(), burnt.label());
            var part = picture.getSubimage(box.x - all.x, box.y - all.y, box.width, box.height);
            if (differs(part, expected, box, others, isCoarse)) {
                return false;
            }
        }
        return true;
    }

    private static PDImageXObject image(PDPage page) throws IOException {
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                return image;
            }
        }
        throw new IllegalStateException("a page of a released copy has a picture");
    }

    private static boolean differs(
            BufferedImage picture, BufferedImage expected, Rectangle box, List<Rectangle> others, boolean isCoarse) {
        var edge = isCoarse ? EDGE : 0;
        var wrong = 0;
        for (var y = edge; y < box.height - edge; y++) {
            for (var x = edge; x < box.width - edge; x++) {
                var px = box.x + x;
                var py = box.y + y;
                var difference = Math.abs(Grey.of(picture.getRGB(x, y)) - Grey.of(expected.getRGB(x, y)));
                if (difference > (isCoarse ? COARSE : EXACT) && others.stream().noneMatch(o -> o.contains(px, py))) {
                    wrong++;
                }
            }
        }
        return wrong > (isCoarse ? FEW * box.width * box.height : 0);
    }
}
