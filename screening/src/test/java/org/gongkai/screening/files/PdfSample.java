package org.gongkai.screening.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A PDF with a marker in every place: text and a table, a scan, a note, a form, properties, a file in it. */
final class PdfSample {
    private PdfSample() {}

    static byte[] bytes() throws IOException {
        try (var document = new PDDocument()) {
            var first = new PDPage(PDRectangle.A4);
            document.addPage(first);
            text(document, first);
            var second = new PDPage(PDRectangle.A4);
            document.addPage(second);
            scan(document, second);
            var note = new PDAnnotationText();
            note.setContents("标记批注");
            note.setTitlePopup("标记批注人");
            first.getAnnotations().add(note);
            form(document);
            document.getDocumentInformation().setAuthor("标记作者");
            document.getDocumentInformation().setTitle("标记标题");
            var xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>标记元数据</a></x:xmpmeta>";
            document.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            document, new ByteArrayInputStream(xmp.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            attach(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void text(PDDocument document, PDPage page) throws IOException {
        var font = new PDType1Font(FontName.HELVETICA);
        try (var content = new PDPageContentStream(document, page)) {
            say(content, font, 72, 780, "BIAOJI-BODY in a line of text");
            for (int row = 0; row < 4; row++) {
                say(content, font, 72, 700 - 20 * row, "NAME-" + row);
                say(content, font, 220, 700 - 20 * row, "11010119900101123" + row);
                say(content, font, 420, 700 - 20 * row, "NOTE-" + row);
            }
        }
    }

    private static void say(PDPageContentStream content, PDType1Font font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void scan(PDDocument document, PDPage page) throws IOException {
        var image = new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 500, 700);
        }
    }

    private static void form(PDDocument document) {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDTextField(form);
        field.setPartialName("name");
        field.getCOSObject().setString(COSName.V, "标记表单");
        form.setFields(java.util.List.of(field));
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("list.txt");
        file.setFileUnicode("标记附件名.txt");
        file.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream("标记附件正文".getBytes(Charsets.GB18030))));
        var names = new PDEmbeddedFilesNameTreeNode();
        names.setNames(Map.of("list", file));
        var dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setEmbeddedFiles(names);
        document.getDocumentCatalog().setNames(dictionary);
    }
}
