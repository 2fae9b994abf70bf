package org.gongkai.report.variants;

import java.util.List;
import java.util.Random;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;

/** A report as a page of a content management system, with or without the site around it. */
final class HtmlPage {
    /** How the text stands in the page. */
    private enum Layout {
        PARAGRAPHS,
        DIVS,
        BREAKS,
        LAYOUT_TABLE
    }

    private final Random random;
    private final InventedReport report;
    private final String charset;
    private final Inline inline;
    private final HtmlTables tables;
    private final Layout layout;
    private final boolean site;
    private final int headings;
    private final int titles;
    private final int cut;

    HtmlPage(Random random, InventedReport report, String charset) {
        this.random = random;
        this.report = report;
        this.charset = charset;
        inline = new Inline(random);
        tables = new HtmlTables(random, inline);
        layout = Layout.values()[random.nextInt(Layout.values().length)];
        site = random.nextBoolean();
        headings = random.nextInt(6);
        titles = random.nextInt(4);
        cut = random.nextInt(3) > 0
                ? 0
                : 3 + random.nextInt(RequestRow.rows(report.requests()).size() - 5);
    }

    String dress() {
        return layout + " " + inline.editor() + (site ? " site" : "") + " headings=" + headings + " titles=" + titles
                + " cut=" + cut + " " + tables;
    }

    String text() {
        var out = new StringBuilder();
        out.append("<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=");
        out.append(charset).append("\">").append(site ? "<title>" + title() + " - 青石市人民政府</title>" : "");
        out.append("<style>.a{color:#333}</style><script>var a=\"<p>一、总体情况</p>\";</script></head>\n<body>");
        out.append(site ? header() : "");
        out.append(layout == Layout.LAYOUT_TABLE ? "<table><tr><td width=20>&nbsp;</td><td>" : "<div id=\"zoom\">");
        body(out);
        out.append(layout == Layout.LAYOUT_TABLE ? "</td></tr></table>" : "</div>");
        return out.append(site ? footer() : "").append("</body></html>").toString();
    }

    private String title() {
        return report.body() + yearOf(report.year()) + "年政府信息公开工作年度报告";
    }

    private String yearOf(int year) {
        if (titles != 3) {
            return Integer.toString(year);
        }
        var out = new StringBuilder();
        Integer.toString(year).chars().forEach(c -> out.append("〇一二三四五六七八九".charAt(c - '0')));
        return out.toString();
    }

    private static String header() {
        return "<div class=nav><a href=/>首页</a> &gt; <a>政府信息公开</a> &gt; <a>政府信息公开年报</a></div>\n";
    }

    private static String footer() {
        return "<div class=foot><p>【打印】【关闭】</p><p>主办：青石市人民政府办公室</p><p>版权所有　京ICP备00000001号</p></div>";
    }

    private void body(StringBuilder out) {
        out.append(
                switch (titles) {
                    case 0 -> "<h1>" + title() + "</h1>";
                    case 1 ->
                        "<p align=center>" + inline.of(report.body()) + "</p><p align=center>"
                                + inline.of(report.year() + "年政府信息公开工作年度报告") + "</p>";
                    default -> "<div class=title>" + inline.of(title()) + "</div>";
                });
        out.append(site ? "<div class=meta>发布时间：" + (report.year() + 1) + "-01-20　来源：本站　浏览次数：12</div>" : "");
        for (var passage : report.passages()) {
            out.append(heading(passage.section().title()));
            passage.paragraphs().forEach(p -> out.append(paragraph(p)));
            if (passage.section() == TableKind.PROACTIVE.section()) {
                PrintedTable.proactive(report, random.nextInt(3) == 0).forEach(t -> out.append(tables.of(t)));
            } else if (passage.section() == TableKind.REQUESTS.section()) {
                requests().forEach(t -> out.append(tables.of(t)));
            } else if (passage.section() == TableKind.DISPUTES.section()) {
                out.append(tables.of(PrintedTable.disputes(report)));
            }
        }
    }

    private List<PrintedTable> requests() {
        return cut == 0
                ? List.of(PrintedTable.requests(report))
                : PrintedTable.requestsInTwo(report, cut, random.nextBoolean());
    }

    private String heading(String title) {
        return switch (headings) {
            case 0 -> "<h2>" + inline.of(title) + "</h2>\n";
            case 1 -> "<p style=\"text-indent:2em\"><strong>" + inline.of(title) + "</strong></p>\n";
            case 2 -> "<h3>" + title.substring(2) + "</h3>\n";
            case 3 ->
                "<p class=MsoNormal style='text-indent:24.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span"
                        + " style='mso-list:Ignore'>" + title.substring(0, 2)
                        + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span><![endif]>"
                        + inline.of(title.substring(2)) + "</p>\n";
            case 4 -> "<p><b>" + title.substring(0, 1) + "</b>、&nbsp;" + inline.of(title.substring(2)) + "：</p>\n";
            default -> paragraph(title);
        };
    }

    private String paragraph(String text) {
        return switch (layout) {
            case PARAGRAPHS, LAYOUT_TABLE ->
                "<p style=\"text-indent:2em;line-height:2em\">" + (random.nextBoolean() ? "&emsp;&emsp;" : "")
                        + inline.of(text) + "</p>\n";
            case DIVS -> "<div><div>&nbsp;&nbsp;" + inline.of(text) + "</div></div>\n";
            case BREAKS -> "　　" + inline.of(text) + "<br/>\n";
        };
    }
}
