package org.gongkai.office.publishing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The outline of a text: paragraphs, lists and tables at the top, loose words in paragraphs, nothing empty. */
final class Blocks {
    private static final Set<String> OURS = Set.of("p", "h2", "h3", "h4", "blockquote", "ul", "ol", "table", "hr");
    private static final Pattern INDENT = Pattern.compile("^[\\s\\u00a0\\u3000]+");
    private static final Pattern BULLET =
            Pattern.compile("^[\\s\\u00a0]*(?:[·•●■◆\\uf0b7\\uf06c\\uf0d8][\\s\\u00a0]*|[§Øüo][\\s\\u00a0]+)");

    private Blocks() {}

    static void tidy(Element body, Notes notes) {
        tables(body, notes);
        bullets(body);
        unwrapBoxes(body);
        paragraphs(body);
        body.select("p").forEach(Blocks::trim);
        body.select("p, h2, h3, h4, li, ul, ol, blockquote").forEach(block -> {
            if (block.text().isBlank() && block.selectFirst("img, td, hr") == null) {
                block.remove();
            }
        });
    }

    /** A cell holds text and paragraphs; a table in it becomes paragraphs, a table of one cell is none. */
    private static void tables(Element body, Notes notes) {
        for (var nested : body.select("table table")) {
            notes.add(Note.NESTED_TABLES, 1);
            for (var row : nested.select("tr")) {
                nested.before(new Element("p").text(row.text()));
            }
            nested.remove();
        }
        for (var table : body.select("table")) {
            var cells = table.select("td, th");
            if (cells.size() < 2) {
                cells.forEach(cell -> table.before(cell.tagName("div").clearAttributes()));
                table.remove();
                continue;
            }
            table.select("thead td").forEach(cell -> cell.tagName("th").attr("scope", "col"));
            for (var cell : cells) {
                var paragraphs = cell.select("> p");
                if (paragraphs.size() == 1 && cell.childrenSize() == 1) {
                    BodyText.CLASSES.forEach(name -> {
                        if (paragraphs.get(0).hasClass(name)) {
                            cell.addClass(name);
                        }
                    });
                    paragraphs.get(0).unwrap();
                }
            }
        }
    }

    /** Paragraphs that begin with a bullet, as Word writes lists. */
    private static void bullets(Element body) {
        for (var paragraph : body.select("p")) {
            if (!BULLET.matcher(paragraph.text()).find()) {
                continue;
            }
            strip(paragraph, BULLET);
            var before = paragraph.previousElementSibling();
            var list = before != null && before.normalName().equals("ul") && before.hasAttr("data-made")
                    ? before
                    : new Element("ul").attr("data-made", "");
            if (list.parent() == null) {
                paragraph.before(list);
            }
            list.appendChild(paragraph.tagName("li").clearAttributes());
        }
    }

    private static void unwrapBoxes(Element body) {
        List<Element> elements = new ArrayList<>(body.getAllElements());
        for (var i = elements.size() - 1; i > 0; i--) {
            var element = elements.get(i);
            var name = element.normalName();
            var isBox = element.isBlock() && !OURS.contains(name) && !isPartOfBlock(name);
            if (!isBox) {
                continue;
            }
            if (element.children().stream().anyMatch(Element::isBlock)) {
                paragraphs(element);
                element.unwrap();
            } else {
                element.tagName("p");
            }
        }
    }

    private static boolean isPartOfBlock(String name) {
        return switch (name) {
            case "li", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "colgroup", "col" -> true;
            default -> false;
        };
    }

    /** Words that stand beside blocks get a paragraph of their own. */
    private static void paragraphs(Element box) {
        Element open = null;
        for (Node node : new ArrayList<>(box.childNodes())) {
            if (node instanceof Element element && element.isBlock()) {
                open = null;
            } else if (node instanceof Element line && line.normalName().equals("br") && open == null) {
                line.remove();
            } else if (open != null || !WordHtml.isBlank(node)) {
                if (open == null) {
                    open = new Element("p");
                    node.before(open);
                }
                open.appendChild(node);
            }
        }
    }

    /** The page indents; spaces typed for it go. */
    private static void trim(Element paragraph) {
        strip(paragraph, INDENT);
    }

    private static void strip(Element element, Pattern start) {
        var first = firstText(element);
        if (first != null) {
            first.text(start.matcher(first.getWholeText()).replaceFirst(""));
        }
    }

    private static @org.jspecify.annotations.Nullable TextNode firstText(Element element) {
        for (var node : element.childNodes()) {
            if (node instanceof TextNode text && !text.getWholeText().isEmpty()) {
                return text;
            }
            if (node instanceof Element inner) {
                return inner.isBlock() || inner.normalName().equals("img") ? null : firstText(inner);
            }
        }
        return null;
    }
}
