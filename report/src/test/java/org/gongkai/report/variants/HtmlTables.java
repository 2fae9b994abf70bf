package org.gongkai.report.variants;

import java.util.List;
import java.util.Random;
import org.gongkai.report.variants.PrintedTable.Printed;

/** Tables as content systems write them; one style for all tables of a page. */
final class HtmlTables {
    private static final int STYLES = 6;

    private final Random random;
    private final Inline inline;
    private final NumberStyle numbers;
    private final int inner;
    private final boolean old;
    private final boolean heads;
    private final boolean bodies;
    private final boolean captions;
    private final boolean spacers;
    private final boolean wrapped;
    private final boolean repeated;
    private final boolean edge;
    private final boolean upright;

    HtmlTables(Random random, Inline inline) {
        this.random = random;
        this.inline = inline;
        this.numbers = new NumberStyle(random);
        inner = random.nextInt(STYLES);
        old = random.nextInt(5) == 0;
        heads = random.nextInt(3) == 0;
        bodies = random.nextInt(2) == 0;
        captions = random.nextInt(4) == 0;
        spacers = random.nextInt(4) == 0;
        wrapped = random.nextInt(5) == 0;
        repeated = random.nextInt(6) == 0;
        edge = random.nextInt(8) == 0;
        upright = random.nextInt(5) == 0;
    }

    String of(PrintedTable table) {
        var out = new StringBuilder();
        out.append(wrapped ? "<table width=100%><tr><td align=center>" : "");
        out.append(
                old ? "<TABLE BORDER=1 cellSpacing=0 cellPadding=0>" : "<table border=\"1\" class=\"MsoNormalTable\">");
        out.append(captions ? "<caption>单位：件</caption>" : "");
        if (bodies) {
            out.append("<colgroup>")
                    .append("<col width=\"60\"/>".repeat(table.width()))
                    .append("</colgroup><tbody>\n");
        }
        (repeated ? table.repeated() : table).rows().forEach(row -> row(row, out));
        if (random.nextInt(4) == 0) {
            out.append("<tr style=\"display:none\">")
                    .append("<td>7</td>".repeat(table.width()))
                    .append("</tr>");
        }
        if (spacers) {
            out.append("<tr height=0>").append("<td width=60 style='border:none'></td>".repeat(table.width()));
            out.append("</tr>");
        }
        out.append(bodies ? "</tbody>" : "").append(old ? "</TABLE>" : "</table>");
        return out.append(wrapped ? "</td></tr></table>" : "").append('\n').toString();
    }

    private void row(List<Printed> row, StringBuilder out) {
        out.append(old ? "<TR>" : "<tr style=\"height:24.0pt\">");
        for (var cell : row) {
            var tag = heads && !cell.number() ? "th" : "td";
            out.append('<').append(old ? "TD" : tag);
            if (cell.columns() > 1 || spacers) {
                out.append(old ? " colSpan=" : " colspan=\"")
                        .append(cell.columns())
                        .append(old ? "" : "\"");
            }
            if (cell.rows() > 1) {
                out.append(old ? " rowSpan=" : " rowspan=\"")
                        .append(cell.rows())
                        .append(old ? "" : "\"");
            }
            out.append(
                    random.nextInt(3) == 0
                            ? " style=\"border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt\">"
                            : ">");
            out.append(content(cell));
            out.append(old ? "" : "</" + tag + ">\n");
        }
        out.append(edge ? "<td width=1>&nbsp;</td>" : "").append(old ? "\n" : "</tr>\n");
    }

    private String content(Printed cell) {
        if (!cell.number()) {
            return label(cell.text());
        }
        var number = numbers.printed(cell.text(), false);
        if (number.isEmpty()) {
            return random.nextBoolean() ? "&nbsp;" : inner == 1 ? "<p>&nbsp;</p>" : "";
        }
        return switch (inner) {
            case 1 -> "<p class=MsoNormal align=center style='text-align:center'>" + inline.of(number) + "</p>";
            case 2 -> "&nbsp;" + inline.of(number) + "&nbsp;&nbsp;";
            case 3 -> "<div><span>\n      " + inline.of(number) + "\n    </span></div>";
            case 4 -> inline.of(number) + "<span style=\"display:none\">8</span>";
            default -> inline.of(number);
        };
    }

    private String label(String text) {
        if (upright && text.startsWith("三、")) {
            return String.join("<br>", text.split(""));
        }
        int middle = text.length() / 2;
        return switch (inner) {
            case 1 -> "<p class=MsoNormal>" + inline.of(text) + "</p>";
            case 2 ->
                text.length() < 6
                        ? inline.of(text)
                        : inline.of(text.substring(0, middle)) + "<br/>" + inline.of(text.substring(middle));
            case 3 -> "<div>" + inline.of(text) + "</div>";
            case 4 ->
                text.length() < 10
                        ? inline.of(text)
                        : "<p>" + inline.of(text.substring(0, middle)) + "</p><p>" + inline.of(text.substring(middle))
                                + "</p>";
            default -> "\n" + inline.of(text) + "\n";
        };
    }

    @Override
    public String toString() {
        return "inner=" + inner + (old ? " unclosed" : "") + (heads ? " th" : "") + (captions ? " caption" : "")
                + (spacers ? " spacers" : "") + (wrapped ? " wrapped" : "") + (repeated ? " repeated" : "")
                + (edge ? " edge" : "") + (upright ? " upright " : " ") + numbers;
    }
}
