package org.gongkai.report.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.report.model.AnnualReport;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of its own, read on a phone, by a screen reader and on paper; nothing is loaded from elsewhere. */
final class HtmlWriter {
    private HtmlWriter() {}

    static String write(AnnualReport report) {
        return document(report, "report.css").outerHtml();
    }

    /**
     * The page as a tree.
     *
     * @param style name of the style sheet, which is embedded
     */
    static Document document(AnnualReport report, String style) {
        var written = WrittenReport.of(report);
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        page.child(0).attr("lang", "zh-CN");
        var head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.title(written.title());
        head.appendElement("style").appendChild(new DataNode(css(style)));
        var main = page.body().appendText("\n").appendElement("main").appendText("\n");
        if (!written.title().isEmpty()) {
            main.appendElement("h1").text(written.title());
            main.appendText("\n");
        }
        for (var part : written.parts()) {
            if (part instanceof WrittenReport.Line line) {
                line(line, main);
            } else if (part instanceof WrittenReport.Table table) {
                HtmlTable.append(report, table.table(), main);
            }
            main.appendText("\n");
        }
        return page;
    }

    private static void line(WrittenReport.Line line, Element main) {
        switch (line.role()) {
            case PREAMBLE -> main.appendElement("p").addClass("preamble").text(line.text());
            case SECTION -> main.appendElement("h2").text(line.text());
            case SUBHEADING -> main.appendElement("h3").text(line.text());
            case BODY -> main.appendElement("p").text(line.text());
        }
    }

    private static String css(String name) {
        try (var css = HtmlWriter.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
