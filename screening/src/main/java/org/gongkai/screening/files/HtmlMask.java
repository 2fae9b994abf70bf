package org.gongkai.screening.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Masks web pages: text block by block, attributes and scripts; comments go. */
final class HtmlMask implements NodeVisitor {
    private final UnaryOperator<String> mask;
    private final List<TextNode> block = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    private HtmlMask(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    static byte[] of(byte[] content, UnaryOperator<String> mask, CellMask cells) throws IOException {
        var page = HtmlReader.page(content);
        for (var table : page.select("table")) {
            if (table.select("table").size() == 1) {
                table(table, cells);
            }
        }
        var masked = new HtmlMask(mask);
        page.traverse(masked);
        masked.flush();
        masked.comments.forEach(Node::remove);
        page.outputSettings().prettyPrint(false);
        var charset = Charsets.of(content);
        var declared = charset.equals(Charsets.GB18030) ? page.charset() : charset;
        return bytes(page.outerHtml(), charset, declared);
    }

    private static byte[] bytes(String html, Charset charset, Charset declared) {
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        return wide ? ('\uFEFF' + html).getBytes(charset) : html.getBytes(declared);
    }

    private static void table(Element table, CellMask cells) {
        int row = 0;
        for (var line : table.select("tr")) {
            int column = 0;
            for (var cell : line.select("td,th")) {
                var text = cell.wholeText().replaceAll("[\\t\\r\\n]+", " ").strip();
                var masked = cells.mask(Words.of("table"), row, column, text);
                if (!masked.equals(text)) {
                    cell.text(masked);
                }
                column += HtmlText.span(cell);
            }
            row++;
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            block.add(text);
        } else if (node instanceof Comment comment) {
            comments.add(comment);
        } else if (node instanceof DataNode data) {
            data.setWholeData(mask.apply(data.getWholeData()));
        } else if (node instanceof Element element) {
            if (element.isBlock()) {
                flush();
            }
            element.attributes().forEach(attribute -> attribute.setValue(mask.apply(attribute.getValue())));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            flush();
        }
    }

    private void flush() {
        var pieces = new Pieces();
        for (int i = 0; i < block.size(); i++) {
            pieces.add(i, block.get(i).getWholeText());
        }
        pieces.maskVisible(mask);
        for (var piece : pieces.changeable()) {
            block.get(piece.source()).text(piece.text());
        }
        block.clear();
    }
}
