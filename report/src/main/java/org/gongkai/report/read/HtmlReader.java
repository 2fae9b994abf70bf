package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.report.model.Origin;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.NodeIterator;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** HTML as content management systems make it: layout tables are walked through, tables of data become grids. */
final class HtmlReader implements DocumentReader {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "select",
            "option",
            "button",
            "textarea",
            "svg",
            "math",
            "iframe",
            "object",
            "nav",
            "footer",
            "aside");
    private static final int LAYOUT_CELL = 400;

    @Override
    public List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument {
        return blocks(parse(Charsets.decode(bytes), limits), limits);
    }

    static Document parse(String html, ReadLimits limits) throws UnreadableDocument {
        if (html.length() > limits.characters()) {
            throw new UnreadableDocument("too_long", Integer.toString(limits.characters()));
        }
        var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.depth());
        return Jsoup.parse(html, "", parser);
    }

    static List<Block> blocks(Document document, ReadLimits limits) throws UnreadableDocument {
        var collector = new Collector(limits);
        var title = document.title();
        if (!title.isBlank()) {
            collector.pageTitle(Labels.tidy(title));
        }
        NodeTraversor.filter(collector, document.body());
        collector.flush();
        if (collector.overflow) {
            throw new UnreadableDocument("too_many_parts");
        }
        return collector.blocks;
    }

    private static final class Collector implements NodeFilter {
        private final ReadLimits limits;
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int line;
        private boolean heading;
        private int tables;
        private int cells;
        private boolean overflow;

        Collector(ReadLimits limits) {
            this.limits = limits;
        }

        void pageTitle(String title) {
            blocks.add(new Block.Text(title, true, Origin.NOWHERE));
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (blocks.size() > limits.blocks() || cells > limits.cells()) {
                overflow = true;
                return FilterResult.STOP;
            }
            if (node instanceof TextNode textNode) {
                append(textNode);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            var name = element.normalName();
            if (name.equals("img")) {
                flush();
                blocks.add(new Block.Picture(Origin.line(lineOf(element))));
            } else if (name.equals("br")) {
                flush();
            } else if (name.equals("table") && table(element)) {
                return FilterResult.SKIP_ENTIRELY;
            } else if (isBoundary(element)) {
                flush();
                heading |= isHeading(name);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && isBoundary(element)) {
                flush();
                heading = false;
            }
            return FilterResult.CONTINUE;
        }

        /** Reads a table of data; false where it is layout. */
        private boolean table(Element table) {
            var rows = rowsOfData(table);
            if (rows == null) {
                return false;
            }
            flush();
            var grid = HtmlGrid.of(table, rows, ++tables, limits.cells() - cells);
            cells += grid.rows().size()
                    * (grid.rows().isEmpty() ? 0 : grid.rows().get(0).size());
            blocks.add(grid);
            return true;
        }

        private void append(TextNode node) {
            if (text.length() == 0) {
                line = lineOf(node);
            }
            text.append(node.getWholeText());
        }

        void flush() {
            if (text.length() == 0) {
                return;
            }
            var tidy = Labels.tidy(text.toString());
            text.setLength(0);
            if (!tidy.isEmpty()) {
                blocks.add(new Block.Text(tidy, heading, Origin.line(line)));
            }
        }
    }

    static int lineOf(Node node) {
        var range = node.sourceRange();
        return range.isTracked() ? Math.max(0, range.start().lineNumber()) : 0;
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private static boolean isBoundary(Element element) {
        return element.isBlock() || element.normalName().equals("td");
    }

    static boolean isHidden(Element element) {
        if (SKIPPED.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        if (!element.hasAttr("style")) {
            return false;
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all") || style.contains("visibility:hidden");
    }

    /** The rows of a table that holds no further table and no running text; null for any other, which is layout. */
    private static @Nullable List<Element> rowsOfData(Element table) {
        var rows = new ArrayList<Element>();
        int tables = 0;
        int cells = 0;
        Element cell = null;
        int length = 0;
        for (var nodes = new NodeIterator<>(table, Node.class); nodes.hasNext(); ) {
            var node = nodes.next();
            if (node instanceof TextNode text) {
                length += text.getWholeText().length();
            } else if (node instanceof Element element) {
                var name = element.normalName();
                if (name.equals("table") && ++tables > 1) {
                    return null;
                }
                if (name.equals("tr")) {
                    rows.add(element);
                }
                if (name.equals("td") || name.equals("th")) {
                    if (length > LAYOUT_CELL && cell != null && isLong(cell)) {
                        return null;
                    }
                    cells++;
                    cell = element;
                    length = 0;
                }
            }
        }
        boolean layout = length > LAYOUT_CELL && cell != null && isLong(cell);
        return layout || rows.size() < 2 && cells < 2 ? null : rows;
    }

    private static boolean isLong(Element cell) {
        int length = 0;
        for (var texts = new NodeIterator<>(cell, TextNode.class); texts.hasNext() && length <= LAYOUT_CELL; ) {
            length += texts.next().getWholeText().length();
        }
        return length > LAYOUT_CELL && cell.text().length() > LAYOUT_CELL;
    }
}
