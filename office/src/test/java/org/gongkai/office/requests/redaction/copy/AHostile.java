package org.gongkai.office.requests.redaction.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Files that are made to do harm. */
final class AHostile {
    private AHostile() {}

    static byte[] packed(int size) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < size >> 20; i++) {
                out.write(zeros);
            }
        }
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(packed.toByteArray());
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(new PDStream(stream));
            return AZoo.saved(document);
        }
    }

    static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return AZoo.saved(document);
        }
    }

    /** Forms that draw one another many times: more operators than anybody has time for. */
    static byte[] endless() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            PDFormXObject inner = null;
            for (var level = 0; level < 10; level++) {
                var form = new PDFormXObject(document);
                form.setBBox(new PDRectangle(600, 800));
                var resources = new PDResources();
                if (inner != null) {
                    resources.put(COSName.getPDFName("F"), inner);
                }
                form.setResources(resources);
                try (var out = form.getStream().createOutputStream()) {
                    out.write((inner == null ? "0 0 1 1 re f " : "/F Do ")
                            .repeat(100)
                            .getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F"), inner);
            page.setResources(resources);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write("/F Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            return AZoo.saved(document);
        }
    }

    static byte[] nested(int depth) {
        var deep = "[".repeat(depth) + "]".repeat(depth);
        return ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox " + deep + ">>\nendobj\n"
                        + "trailer\n<</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] picture(int side) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var image = document.getDocument().createCOSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, side);
            image.setInt(COSName.HEIGHT, side);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            try (var out = image.createOutputStream()) {
                out.write(0);
            }
            var resources = new PDResources();
            resources.put(COSName.getPDFName("I"), new PDImageXObject(new PDStream(image), null));
            page.setResources(resources);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write("/I Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            return AZoo.saved(document);
        }
    }

    /** A page with a picture in some coding. */
    static byte[] coded(String coding) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[] {1, 2, 3}),
                    COSName.getPDFName(coding),
                    10,
                    10,
                    1,
                    PDDeviceGray.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0);
            }
            return AZoo.saved(document);
        }
    }

    static byte[] page(float width, float height) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(width, height)));
            return AZoo.saved(document);
        }
    }

    static byte[] encrypted() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            return AZoo.saved(document);
        }
    }
}
