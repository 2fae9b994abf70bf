package org.gongkai.report.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of its own: accessible headers, merged cells as the format prints them, nothing loaded from elsewhere. */
final class HtmlWriter {
    private static final int HEADER_ROWS = 3;

    private HtmlWriter() {}

    static String write(AnnualReport report) {
        return document(report, css()).outerHtml();
    }

    /** The page as a tree, with the given style sheet. */
    static Document document(AnnualReport report, String style) {
        var page = Document.createShell("");
        page.child(0).attr("lang", "zh-CN");
        var head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        var title = report.title() == null ? "" : report.title();
        page.title(title);
        head.appendElement("style").appendChild(new DataNode(style));
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        var main = page.body().appendElement("main");
        if (!title.isEmpty()) {
            main.appendElement("h1").text(title);
        }
        report.preamble()
                .forEach(p -> main.appendElement("p").addClass("preamble").text(p.text()));
        for (var section : report.sections()) {
            main.appendElement("h2").text(section.title());
            section.paragraphs().forEach(p -> main.appendElement("p").text(p.text()));
            for (var kind : TableKind.values()) {
                if (kind.section() == section.section()) {
                    table(report, StatutoryTable.of(report, kind), main);
                }
            }
        }
        return page;
    }

    private static void table(AnnualReport report, StatutoryTable table, Element main) {
        var element = main.appendElement("div")
                .addClass("scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", table.kind().section().title())
                .appendElement("table");
        boolean headed = table.kind() != TableKind.PROACTIVE;
        var body = element.appendElement(headed ? "thead" : "tbody");
        for (int number = 0; number < table.rows().size(); number++) {
            if (headed && number == HEADER_ROWS) {
                body = element.appendElement("tbody");
            }
            var row = table.rows().get(number);
            boolean labels = row.stream().allMatch(StatutoryTable.Box::header);
            var tr = body.appendElement("tr");
            row.forEach(box -> box(report, box, labels, tr));
        }
    }

    private static void box(AnnualReport report, StatutoryTable.Box box, boolean labels, Element tr) {
        var cell = tr.appendElement(box.header() ? "th" : "td").text(box.text());
        if (box.rowspan() > 1) {
            cell.attr("rowspan", Integer.toString(box.rowspan()));
        }
        if (box.colspan() > 1) {
            cell.attr("colspan", Integer.toString(box.colspan()));
        }
        CellId id = box.id();
        if (id == null) {
            boolean group = labels ? box.colspan() > 1 : box.rowspan() > 1;
            cell.attr("scope", (labels ? "col" : "row") + (group ? "group" : ""));
            return;
        }
        var value = report.cell(id);
        cell.attr("data-cell", id.toString());
        if (value instanceof Cell.Blank) {
            cell.addClass("blank");
        } else if (value instanceof Cell.Unread) {
            cell.addClass("unread");
        } else if (value.number().filter(n -> n.signum() == 0).isPresent()) {
            cell.addClass("zero");
        }
    }

    private static String css() {
        try (var css = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is missing from the library");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
