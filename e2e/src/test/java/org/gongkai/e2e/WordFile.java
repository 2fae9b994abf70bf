package org.gongkai.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small Word document with a heading, a paragraph and a table. */
final class WordFile {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels' ContentType='"
                    + "application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml'"
                    + " ContentType='" + TYPES + "document.main+xml'/><Override PartName='/word/styles.xml'"
                    + " ContentType='" + TYPES + "styles+xml'/></Types>",
            "_rels/.rels",
            "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='"
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                    + " Target='word/document.xml'/></Relationships>",
            "word/_rels/document.xml.rels",
            "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='"
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles'"
                    + " Target='styles.xml'/></Relationships>",
            "word/styles.xml",
            word(
                    "styles",
                    "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/>"
                            + "</w:pPr></w:style>"),
            "word/document.xml",
            word(
                    "document",
                    "<w:body><w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>活动安排</w:t></w:r></w:p>"
                            + paragraph("请各位居民留意下面的时间和地点。")
                            + "<w:tbl><w:tr>" + cell("时间") + cell("地点") + "</w:tr><w:tr>" + cell("1月15日")
                            + cell("社区广场") + "</w:tr></w:tbl></w:body>"));

    private WordFile() {}

    static Path in(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        ("<?xml version='1.0' encoding='UTF-8'?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String word(String root, String content) {
        return "<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + content
                + "</w:" + root + ">";
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String text) {
        return "<w:tc>" + paragraph(text) + "</w:tc>";
    }
}
