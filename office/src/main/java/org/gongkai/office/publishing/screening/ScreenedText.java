package org.gongkai.office.publishing.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Mask;
import org.gongkai.screening.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML text, a line for each paragraph and row, cells parted by tabs; each word knows where it stands in
 * the text, so that what is found in the words can be shown and masked there.
 */
final class ScreenedText {
    private static final Set<String> LINES =
            Set.of("p", "h2", "h3", "h4", "li", "tr", "caption", "blockquote", "table", "br", "hr");
    private static final Set<String> CELLS = Set.of("td", "th");

    /** A run of characters in the document. */
    private record Run(TextNode node, int start) {
        int end() {
            return start + node.getWholeText().length();
        }
    }

    private final Document document;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private ScreenedText(String html) {
        this.document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.body().traverse(new Reader());
    }

    static ScreenedText of(String html) {
        return new ScreenedText(html);
    }

    String words() {
        return words.toString();
    }

    /**
     * The text with every finding marked where it stands.
     *
     * @param findings of {@link #words}, with the number each has on the page
     */
    String marked(List<Numbered> findings) {
        for (var run : List.copyOf(runs)) {
            var text = run.node().getWholeText();
            var at = 0;
            var pieces = new ArrayList<Node>();
            for (var found : findings) {
                var from = Math.max(found.finding().start() - run.start(), at);
                var to = Math.min(found.finding().end() - run.start(), text.length());
                if (from < to) {
                    pieces.add(new TextNode(text.substring(at, from)));
                    pieces.add(mark(
                            found, text.substring(from, to), found.finding().start() >= run.start()));
                    at = to;
                }
            }
            if (at > 0) {
                pieces.add(new TextNode(text.substring(at)));
                pieces.forEach(piece -> run.node().before(piece));
                run.node().remove();
            }
        }
        return document.body().html();
    }

    /** The text with these findings masked, its form unchanged. */
    String masked(List<Finding> findings) {
        var masked = Mask.of(words(), findings);
        // a mask has as many characters as what it hides, but a rare character takes two places
        for (var run : runs) {
            var from = masked.offsetByCodePoints(0, words.codePointCount(0, run.start()));
            var to = masked.offsetByCodePoints(from, words.codePointCount(run.start(), run.end()));
            run.node().text(masked.substring(from, to));
        }
        return document.body().html();
    }

    private static Element mark(Numbered found, String text, boolean first) {
        var mark = new Element("mark")
                .addClass(found.finding().severity() == Severity.BLOCKING ? "found found--block" : "found")
                .text(text);
        return first ? mark.attr("id", "found-" + found.number()) : mark;
    }

    /** A finding and its number on the page. */
    record Numbered(int number, Finding finding) {}

    private final class Reader implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                runs.add(new Run(text, words.length()));
                words.append(text.getWholeText());
            } else if (LINES.contains(node.nodeName())) {
                line();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (CELLS.contains(node.nodeName()) && node.nextSibling() != null) {
                words.append('\t');
            } else if (LINES.contains(node.nodeName())) {
                line();
            }
        }

        private void line() {
            if (words.length() > 0 && words.charAt(words.length() - 1) != '\n') {
                words.append('\n');
            }
        }
    }
}
