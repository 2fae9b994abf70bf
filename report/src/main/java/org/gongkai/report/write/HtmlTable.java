package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jsoup.nodes.Element;

/**
 * A statutory table in HTML. Every header has its scope; as the blocks of table 2 stand one above the other with columns
 * of their own, its cells name their headers by id too.
 */
final class HtmlTable {
    private final AnnualReport report;
    private final StatutoryTable table;
    private final List<String> columnIds = new ArrayList<>();
    private String block = "";

    private HtmlTable(AnnualReport report, StatutoryTable table) {
        this.report = report;
        this.table = table;
    }

    static void append(AnnualReport report, StatutoryTable table, Element main) {
        new HtmlTable(report, table).append(main);
    }

    private void append(Element main) {
        var title = table.kind().section().title();
        var name = title.substring(title.indexOf('、') + 1);
        var element = main.appendElement("div")
                .addClass("table-scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", name)
                .appendElement("table")
                .addClass("stat-table")
                .addClass("stat-table--" + table.kind().id());
        element.appendElement("caption").addClass("visually-hidden").text(name);
        var columns = element.appendElement("colgroup");
        table.widths().forEach(w -> columns.appendElement("col").attr("style", "width:" + w / 10.0 + "%"));
        int headers = table.headerRows();
        var group = element.appendText("\n").appendElement(headers > 0 ? "thead" : "tbody");
        for (int number = 0; number < table.rows().size(); number++) {
            var row = table.rows().get(number);
            boolean opens = headers > 0 ? number == headers : number > 0 && isBlockHeading(row);
            if (opens) {
                group = element.appendText("\n").appendElement("tbody");
            }
            row(row, group.appendText("\n").appendElement("tr"));
        }
    }

    private boolean isBlockHeading(List<StatutoryTable.Box> row) {
        return table.kind() == TableKind.PROACTIVE && row.size() == 1;
    }

    private void row(List<StatutoryTable.Box> row, Element tr) {
        boolean heading = isBlockHeading(row);
        boolean labels = !heading && row.stream().allMatch(StatutoryTable.Box::header);
        if (labels) {
            columnIds.clear();
        }
        int value = 1;
        for (var box : row) {
            var id = box.id();
            var cell = tr.appendElement(box.header() ? "th" : "td").text(box.text());
            span(cell, "rowspan", box.rowspan());
            span(cell, "colspan", box.colspan());
            if (id == null) {
                cell.attr("scope", heading ? "rowgroup" : labels ? "col" : "row");
                label(box, cell);
                if (table.kind() == TableKind.PROACTIVE) {
                    name(row, box, heading, labels, cell);
                }
                continue;
            }
            cell.attr("data-cell", id.toString());
            if (table.kind() == TableKind.PROACTIVE) {
                cell.attr("headers", block + " " + block + "-" + id.row() + " " + columnIds.get(value++));
            }
            value(id, cell);
        }
    }

    /** Ids by which the cells of table 2 find their headers. */
    private void name(
            List<StatutoryTable.Box> row, StatutoryTable.Box box, boolean heading, boolean labels, Element cell) {
        if (heading) {
            block = blockOf(box.text());
            cell.attr("id", block);
        } else if (labels) {
            columnIds.add(block + "-c" + columnIds.size());
            cell.attr("id", columnIds.get(columnIds.size() - 1));
        } else {
            var first = row.get(1).id();
            cell.attr("id", block + "-" + (first == null ? "" : first.row()));
        }
    }

    private String blockOf(String heading) {
        return report.layouts().stream()
                .filter(layout -> layout.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void label(StatutoryTable.Box box, Element cell) {
        if (table.kind() == TableKind.REQUESTS && cell.attr("scope").equals("row")) {
            cell.addClass(box.rowspan() > 1 && box.text().startsWith("三") ? "vertical" : "label");
        }
    }

    private static void span(Element cell, String name, int span) {
        if (span > 1) {
            cell.attr(name, Integer.toString(span));
        }
    }

    private void value(CellId id, Element cell) {
        var classes = new TreeSet<String>(state(report.cell(id)));
        if (id.column().equals(ApplicantColumn.TOTAL.id())
                || id.row().equals(RequestRow.RESULTS_TOTAL.id())
                || id.column().endsWith("_total") && id.table() == TableKind.DISPUTES) {
            classes.add("sum");
        }
        if (!classes.isEmpty()) {
            cell.classNames(classes);
        }
    }

    private static Set<String> state(Cell cell) {
        if (cell instanceof Cell.Blank) {
            return Set.of("blank");
        }
        if (cell instanceof Cell.Unread) {
            return Set.of("unread");
        }
        return cell.number().filter(n -> n.signum() == 0).isPresent() ? Set.of("zero") : Set.of();
    }
}
