package org.gongkai.office.annualreport;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The report as part of a page: what the report library writes, without its own frame and style. */
public final class ReportHtml {
    private ReportHtml() {}

    /** The whole report below its title: headings, paragraphs and tables, escaped by the library. */
    public static String text(AnnualReport report) {
        var main = main(report);
        main.select("h1").remove();
        return main.html();
    }

    /** The three tables alone, as they are printed. */
    public static String tables(AnnualReport report) {
        return main(report).select("div.table-scroll").outerHtml();
    }

    /** The three tables, every cell a link behind a base address. */
    static Map<TableKind, String> tables(AnnualReport report, String base) {
        var tables = new EnumMap<TableKind, String>(TableKind.class);
        var found = main(report).select("div.table-scroll").iterator();
        for (var kind : TableKind.values()) {
            if (found.hasNext()) {
                var table = found.next();
                table.select("td[data-cell]").forEach(cell -> link(cell, base));
                tables.put(kind, table.outerHtml());
            }
        }
        return tables;
    }

    private static void link(Element cell, String base) {
        var id = cell.attr("data-cell");
        var parts = id.split("\\.", 3);
        var value = cell.text();
        var zero = cell.hasClass("zero") ? "zero" : "";
        cell.addClass("cell");
        cell.empty();
        var link = cell.appendElement("a")
                .attr("href", base + "/" + id)
                .attr("aria-label", Checker.nameOf(new CellId(parts[0], parts[1], parts[2])) + "：" + value)
                .text(value);
        if (!zero.isEmpty()) {
            link.addClass(zero);
        }
    }

    private static Element main(AnnualReport report) {
        var document = Jsoup.parse(new String(ReportBytes.of(report, OutputFormat.HTML), StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        // widths stand in style attributes, which our pages forbid
        document.select("colgroup").remove();
        return document.select("main").first() == null
                ? document.body()
                : document.select("main").get(0);
    }
}
