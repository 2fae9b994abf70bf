package org.gongkai.office.requests.redaction.copy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.office.letters.write.PlainPages;

/** Records as several programs make them, each with the same telephone number in it. */
enum AZoo {
    TEXT,
    ROTATED,
    CROPPED,
    USER_UNIT,
    LAYERS,
    INVISIBLE,
    BAR,
    NOTES,
    EMBEDDED,
    FORM,
    SCRIPT,
    SCAN,
    TWICE,
    /** The contents are drawn a hundred times larger and zoomed out again. */
    ZOOMED,
    /** An older state of the page lies in the file. */
    REVISED,
    ALL;

    static final String PHONE = "13912345678";
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    boolean hasText() {
        return this != SCAN;
    }

    byte[] pdf() {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setAuthor("SECRET-AUTHOR");
            text(document, page, "KEPT WORDS", 100, 700);
            if (this != FORM && this != SCAN && this != LAYERS && this != INVISIBLE && this != ZOOMED) {
                text(document, page, "Tel. " + PHONE, 100, 600);
            }
            add(document, page);
            return this == REVISED ? revised(saved(document)) : saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(PDDocument document, PDPage page) throws IOException {
        switch (this) {
            case TEXT -> {}
            case ROTATED -> page.setRotation(90);
            case CROPPED -> page.setCropBox(new PDRectangle(80, 500, 400, 280));
            case USER_UNIT -> page.getCOSObject().setItem(COSName.getPDFName("UserUnit"), new COSFloat(1.5f));
            case LAYERS -> layer(document, page);
            case INVISIBLE -> invisible(document, page);
            case BAR -> bar(document, page);
            case NOTES -> note(page);
            case EMBEDDED -> embed(document);
            case FORM -> form(document, page);
            case SCRIPT -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            case SCAN -> drawn(document, page);
            case TWICE -> {
                var second = new PDPage(PDRectangle.A4);
                document.addPage(second);
                text(document, second, "Again " + PHONE, 100, 500);
            }
            case ZOOMED -> zoomed(document, page);
            case REVISED -> document.getDocumentInformation().setKeywords("SECRET-NOTE");
            case ALL -> {
                note(page);
                embed(document);
                document.getDocumentInformation().setTitle(PHONE);
                var xmp = ("<x>" + PHONE + "</x>").getBytes(StandardCharsets.UTF_8);
                document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
            }
        }
    }

    private static PDPageContentStream append(PDDocument document, PDPage page) throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    private static void text(PDDocument document, PDPage page, String text, float x, float y) throws IOException {
        try (var out = append(document, page)) {
            write(out, text, x, y);
        }
    }

    private static void write(PDPageContentStream out, String text, float x, float y) throws IOException {
        out.beginText();
        out.setFont(FONT, 14);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private static void layer(PDDocument document, PDPage page) throws IOException {
        var layers = new PDOptionalContentProperties();
        var off = new PDOptionalContentGroup("off");
        layers.addGroup(off);
        layers.setGroupEnabled(off, false);
        document.getDocumentCatalog().setOCProperties(layers);
        try (var out = append(document, page)) {
            out.beginMarkedContent(COSName.OC, off);
            write(out, "Tel. " + PHONE, 100, 600);
            out.endMarkedContent();
        }
    }

    private static void invisible(PDDocument document, PDPage page) throws IOException {
        try (var out = append(document, page)) {
            out.setNonStrokingColor(Color.WHITE);
            write(out, "Tel. " + PHONE, 100, 600);
        }
    }

    private static void zoomed(PDDocument document, PDPage page) throws IOException {
        try (var out = append(document, page)) {
            out.transform(Matrix.getScaleInstance(0.01f, 0.01f));
            out.beginText();
            out.setFont(FONT, 1400);
            out.newLineAtOffset(10_000, 60_000);
            out.showText("Tel. " + PHONE);
            out.endText();
        }
    }

    /** The same file with its keywords taken out by an update that is put behind it. */
    private static byte[] revised(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            information.setKeywords("none");
            information.getCOSObject().setNeedToBeUpdated(true);
            var bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static void bar(PDDocument document, PDPage page) throws IOException {
        try (var out = append(document, page)) {
            out.addRect(90, 590, 200, 30);
            out.fill();
        }
    }

    private static void note(PDPage page) throws IOException {
        var note = new PDAnnotationText();
        note.setContents("SECRET-NOTE " + PHONE);
        note.setRectangle(new PDRectangle(300, 300, 20, 20));
        page.getAnnotations().add(note);
    }

    private static void embed(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(
                document, new ByteArrayInputStream(("SECRET-FILE " + PHONE).getBytes(StandardCharsets.UTF_8)));
        var specification = new PDComplexFileSpecification();
        specification.setFile("SECRET-FILE.txt");
        specification.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("SECRET-FILE", specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void form(PDDocument document, PDPage page) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), FONT);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 14 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("phone");
        form.getFields().add(field);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(100, 590, 200, 24));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        field.setValue(PHONE);
    }

    private static void drawn(PDDocument document, PDPage page) throws IOException {
        var picture = new BufferedImage(600, 100, BufferedImage.TYPE_BYTE_GRAY);
        var out = picture.createGraphics();
        out.setColor(Color.WHITE);
        out.fillRect(0, 0, 600, 100);
        out.setColor(Color.BLACK);
        out.drawString(PHONE, 20, 50);
        out.dispose();
        try (var content = append(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, picture), 100, 560, 300, 50);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A blank page that is looked at turned, and cropped to a part beside the middle. */
    static byte[] blank(int rotation, boolean cropped) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(20, 30, 600, 800));
            page.setRotation(rotation);
            if (cropped) {
                page.setCropBox(new PDRectangle(60, 130, 300, 500));
            }
            document.addPage(page);
            text(document, page, "KEPT", 200, 170);
            return saved(document);
        }
    }

    static byte[] pageOfType(int pages) {
        try (var plain = new PlainPages()) {
            for (var i = 0; i < 5 * pages; i++) {
                plain.paragraph("一二三四五六七八九十百千万元角分年月日时甲乙丙丁".repeat(6) + i);
            }
            return plain.bytes();
        }
    }

    /** Grey paper with noise at 150 dpi, as an office scanner makes it. */
    static byte[] scan(int pages) throws IOException {
        var random = new Random(7);
        try (var document = new PDDocument()) {
            for (var p = 0; p < pages; p++) {
                var picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
                for (var y = 0; y < 1754; y++) {
                    for (var x = 0; x < 1240; x++) {
                        var ink = y % 40 > 12 && y % 40 < 32 && (x / 7 + y / 5 + p) % 3 == 0 && x > 150 && x < 1090;
                        picture.getRaster().setSample(x, y, 0, (ink ? 60 : 205) + random.nextInt(36));
                    }
                }
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    out.drawImage(JPEGFactory.createFromImage(document, picture, 0.75f), 0, 0, 595, 842);
                }
            }
            return saved(document);
        }
    }

    static byte[] tiff(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var i = 0; i < pages; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_BINARY), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
