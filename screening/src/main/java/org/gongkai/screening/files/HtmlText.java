package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What a web page says, shown or not. */
final class HtmlText implements NodeVisitor {
    /** Attributes that say how it looks. */
    private static final Set<String> LOOKS = Set.of(
            "class",
            "style",
            "id",
            "width",
            "height",
            "type",
            "rel",
            "charset",
            "lang",
            "colspan",
            "rowspan",
            "align",
            "border",
            "valign",
            "cellspacing",
            "cellpadding",
            "http-equiv",
            "bgcolor",
            "size",
            "face",
            "color");

    private static final int WIDEST = 64;

    private final Collector out;
    private final StringBuilder block = new StringBuilder();
    private boolean inGrid;
    private boolean inCell;
    private @Nullable UnreadableFile refused;

    HtmlText(Collector out) {
        this.out = out;
    }

    /**
     * To be called behind the walk.
     *
     * @throws UnreadableFile where it went beyond the limits
     */
    void end() throws UnreadableFile {
        flush();
        if (refused != null) {
            throw refused;
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            block.append(inGrid && inCell ? "" : text.getWholeText());
        } else if (node instanceof Comment comment) {
            text(Words.of("html.comment"), comment.getData());
        } else if (node instanceof DataNode data) {
            text(Words.of("html.script"), data.getWholeData());
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock() || element.normalName().equals("br")) {
                flush();
            }
            inGrid &= !element.normalName().equals("table");
            inCell &= !isCell(element);
        }
    }

    private void element(Element element) {
        if (element.isBlock()) {
            flush();
        }
        inCell |= isCell(element);
        if (element.normalName().equals("table") && element.select("table").size() == 1) {
            inGrid = true;
            table(element);
        } else if (Set.of("img", "object", "embed").contains(element.normalName())) {
            out.unread(Words.of("html.picture", element.attr("alt")), "picture");
        }
        element.attributes().forEach(this::attribute);
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void attribute(Attribute attribute) {
        if (!LOOKS.contains(attribute.getKey()) && !attribute.getValue().startsWith("data:")) {
            text(Words.of("html.attribute", attribute.getKey()), attribute.getValue());
        }
    }

    private void table(Element table) {
        var rows = new ArrayList<List<String>>();
        for (var row : table.select("tr")) {
            var cells = new ArrayList<String>();
            for (var cell : row.select("td,th")) {
                cells.add(cell.wholeText().replaceAll("[\\t\\r\\n]+", " ").strip());
                for (int i = 1; i < span(cell); i++) {
                    cells.add("");
                }
            }
            rows.add(cells);
        }
        try {
            out.budget().cells(rows.stream().mapToLong(List::size).sum());
            out.table(Words.of("table"), Grid.plain(rows));
        } catch (UnreadableFile e) {
            refused = e;
        }
    }

    static int span(Element cell) {
        var told = cell.attr("colspan");
        return told.matches("\\d{1,4}") ? Math.min(WIDEST, Integer.parseInt(told)) : 1;
    }

    private void flush() {
        text(Words.of("text"), block.toString());
        block.setLength(0);
    }

    private void text(String place, String text) {
        try {
            out.text(place, text.strip());
        } catch (UnreadableFile e) {
            refused = e;
        }
    }
}
