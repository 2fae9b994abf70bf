package org.gongkai.office.requests.redaction.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document with everything its reader does not see. */
public final class ADocx {
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private ADocx() {}

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** @param words in its first paragraph */
    public static byte[] with(String words) throws IOException {
        var by = " w:id=\"1\" w:author=\"someone\" w:date=\"2022-01-01T00:00:00Z\"";
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + TYPE + "header+xml\"/>"
                        + "<Override PartName=\"/word/comments.xml\" ContentType=\"" + TYPE
                        + "comments+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                rels("<Relationship Id=\"r1\" Type=\"" + REL + "officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                rels("<Relationship Id=\"r1\" Type=\"" + REL
                        + "styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"" + REL
                        + "header\" Target=\"header1.xml\"/><Relationship Id=\"r3\" Type=\"" + REL
                        + "comments\" Target=\"comments.xml\"/>"));
        parts.put(
                "word/styles.xml",
                "<w:styles" + W + "><w:style w:type=\"character\" w:styleId=\"Secret\"><w:name"
                        + " w:val=\"Secret\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>");
        parts.put("word/header1.xml", "<w:hdr" + W + "><w:p>" + run("HEADER") + "</w:p></w:hdr>");
        parts.put(
                "word/comments.xml",
                "<w:comments" + W + "><w:comment" + by + "><w:p>" + run("COMMENT") + "</w:p></w:comment></w:comments>");
        parts.put(
                "word/document.xml",
                "<w:document" + W + "><w:body><w:p>" + run("KEPT " + words)
                        + "<w:del" + by + "><w:r><w:delText>DELETED</w:delText></w:r></w:del>"
                        + "<w:ins" + by + ">" + run("INSERTED") + "</w:ins>"
                        + "<w:moveFrom" + by + ">" + run("MOVEDFROM") + "</w:moveFrom>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>"
                        + "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>HIDDEN</w:t></w:r>"
                        + "<w:r><w:instrText>FIELDCODE</w:instrText></w:r>"
                        + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p>" + run("CELL") + "</w:p></w:tc><w:tc><w:p>" + run("TWO")
                        + "</w:p></w:tc></w:tr>"
                        + "<w:tr><w:trPr><w:del" + by + "/></w:trPr><w:tc><w:p>" + run("DELETED")
                        + "</w:p></w:tc></w:tr></w:tbl>"
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/></w:sectPr></w:body></w:document>");
        return zip(parts);
    }

    private static String rels(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
