package org.gongkai.office.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people upload them, made anew for each test. */
public final class SampleFiles {
    private SampleFiles() {}

    private interface Writing {
        void to(OutputStream out) throws Exception;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx(String... paragraphs) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                for (var paragraph : paragraphs) {
                    document.createParagraph().createRun().setText(paragraph);
                }
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(String cell) {
        return bytes(out -> {
            try (var book = new XSSFWorkbook()) {
                book.createSheet().createRow(0).createCell(0).setCellValue(cell);
                book.write(out);
            }
        });
    }

    public static byte[] xls(String cell) {
        return bytes(out -> {
            try (var book = new HSSFWorkbook()) {
                book.createSheet().createRow(0).createCell(0).setCellValue(cell);
                book.write(out);
            }
        });
    }

    /** A DOCX behind a password, as Word writes it. */
    static byte[] encryptedDocx() {
        return bytes(out -> {
            try (var system = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("a password");
                try (var cipher = encryptor.getDataStream(system)) {
                    cipher.write(docx("x"));
                }
                system.writeFilesystem(out);
            }
        });
    }

    static byte[] xlsWithMacros() {
        return bytes(out -> {
            try (var system = new POIFSFileSystem(new java.io.ByteArrayInputStream(xls("x")))) {
                system.getRoot()
                        .createDirectory("_VBA_PROJECT_CUR")
                        .createDirectory("VBA")
                        .createDocument("dir", new java.io.ByteArrayInputStream(new byte[8]));
                system.writeFilesystem(out);
            }
        });
    }

    public static byte[] pdf(String words) {
        return bytes(out -> pdf(words, null, out));
    }

    static byte[] encryptedPdf() {
        return bytes(out -> pdf("x", new StandardProtectionPolicy("owner", "user", new AccessPermission()), out));
    }

    private static void pdf(
            String words, @org.jspecify.annotations.Nullable StandardProtectionPolicy policy, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            if (policy != null) {
                document.protect(policy);
            }
            document.save(out);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    /** A DOCX of a few hundred kilobytes that unpacks to more than memory holds. */
    static byte[] bomb() {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var name : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(text("<a/>"));
                }
                zip.putNextEntry(new ZipEntry("word/media/image1.bin"));
                var block = new byte[1 << 20];
                for (var mega = 0; mega < 600; mega++) {
                    zip.write(block);
                }
            }
        });
    }

    public static byte[] png(int width, int height) {
        return bytes(out -> ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out));
    }

    /** A JPEG with the place where it was taken in its EXIF block. */
    static byte[] jpegWithPlace(String place) {
        var plain = bytes(out -> ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpg", out));
        var exif = ("Exif\0\0MM\0*\0\0\0\b\0\0" + place).getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write(0);
        out.write(exif.length + 2);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }
}
