package org.gongkai.office.publishing.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/**
 * HTML as Word, WPS and web pages make it, put into plain elements: what a style says (centred, bold, heading, hidden)
 * becomes an element or a class of ours; what is left goes when {@link BodyText} cleans. Doing it twice changes nothing.
 */
final class WordHtml {
    /**
     * @param document body with plain elements; pictures may still be data or foreign
     */
    record Normalised(Document document, Notes notes) {}

    private static final String DROPPED = "script, style, head > *, xml, noscript, template, object, iframe, svg, math,"
            + " button, select, textarea, input, meta, link, title";
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern OUTLINE = Pattern.compile("mso-outline-level:\\s*([1-9])");
    private static final Pattern SIZE = Pattern.compile("font-size:\\s*([0-9.]+)pt");
    private static final Pattern BOLD = Pattern.compile("(?<![a-z-])font-weight:(?:bold|[6-9]00)");
    private static final Set<String> EMPHASISED = Set.of("span", "font", "p", "td", "b");
    private static final String SIZED = "data-size";
    private static final double TITLE_POINTS = 18;
    private static final int TITLE_LENGTH = 80;
    private static final int MOST_RULES = 400;

    private final Document document;
    private final Notes notes = new Notes();

    private WordHtml(Document document) {
        this.document = document;
    }

    static Normalised normalised(String source) {
        var run = new WordHtml(Jsoup.parse(BodyText.marked(source)));
        run.document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        run.run();
        return new Normalised(run.document, run.notes);
    }

    private void run() {
        inlineRules();
        document.select(DROPPED).remove();
        comments();
        dropHidden();
        pictures();
        // innermost first, so that what is unwrapped has been looked at
        List<Element> elements = document.body().getAllElements();
        for (var i = elements.size() - 1; i > 0; i--) {
            element(elements.get(i));
        }
        headings();
        Blocks.tidy(document.body(), notes);
    }

    /** Style sheets of saved pages: their rules for classes, written to the elements they apply to. */
    private void inlineRules() {
        var rules = RULE.matcher(document.select("style").stream()
                .map(Element::data)
                .collect(java.util.stream.Collectors.joining())
                .replaceAll("<!--|-->|/\\*.*?\\*/|@[^{;]*[{;]", ""));
        for (var count = 0; count < MOST_RULES && rules.find(); count++) {
            var style = rules.group(2).strip();
            if (!style.contains("align") && !style.contains("weight") && !style.contains("outline")) {
                continue;
            }
            found(rules.group(1).strip()).forEach(found -> found.attr("style", style + ";" + found.attr("style")));
        }
    }

    /** What a selector finds; nothing for a selector that only browsers know. */
    private Elements found(String selector) {
        try {
            return document.body().select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return new Elements();
        }
    }

    private void comments() {
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof Comment) {
                        node.remove();
                    }
                },
                document.body());
        var remarks = document.select("[style*=mso-element:comment], .MsoCommentReference, .msocomanchor");
        notes.add(Note.COMMENTS, remarks.size());
        remarks.remove();
        var deleted = document.select("del");
        notes.add(Note.REVISIONS, deleted.size() + document.select("ins").size());
        deleted.remove();
    }

    private void dropHidden() {
        for (var styled : document.body().select("[style], [hidden]")) {
            var style = style(styled);
            if (styled.hasAttr("hidden") || style.contains("display:none") || style.contains("mso-hide:all")) {
                if (!styled.text().isBlank()) {
                    notes.add(Note.HIDDEN, 1);
                }
                styled.remove();
            }
        }
    }

    private void pictures() {
        for (var picture : document.select("img, v|imagedata")) {
            var source = picture.attr("src").strip();
            if (source.startsWith("data:image/") || source.startsWith("/p/")) {
                continue;
            }
            notes.add(source.startsWith("http") ? Note.PICTURES_FOREIGN : Note.PICTURES_LOST, 1);
            picture.remove();
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        var style = style(element);
        if (EMPHASISED.contains(name)) {
            emphasis(element, style);
            size(element, style);
        }
        if (style.contains("mso-list:ignore")) {
            // the number Word prints before a paragraph is part of an official text
            element.text(element.text().replace('\u00a0', ' ').strip());
        }
        align(element, style);
        if (name.equals("ins")
                || name.equals("span")
                || name.equals("font")
                || name.equals("center")
                || name.contains(":")) {
            element.unwrap();
        }
    }

    private static void emphasis(Element element, String style) {
        wrap(element, BOLD.matcher(style).find(), "strong");
        wrap(element, style.contains("font-style:italic"), "em");
        wrap(element, style.contains("text-decoration:underline"), "u");
        wrap(element, style.contains("text-decoration:line-through"), "s");
        wrap(element, style.contains("vertical-align:super"), "sup");
        wrap(element, style.contains("vertical-align:sub"), "sub");
    }

    /** Letters that all of a paragraph is set in are the paragraph's. */
    private static void size(Element element, String style) {
        var paragraph = element.closest("p");
        if (paragraph != null
                && SIZE.matcher(style).find()
                && paragraph.text().length() == element.text().length()) {
            paragraph.attr(SIZED, style);
        }
    }

    private static void wrap(Element element, boolean is, String tag) {
        if (is && !element.text().isBlank()) {
            var inner = new Element(tag);
            inner.appendChildren(List.copyOf(element.childNodes()));
            element.appendChild(inner);
        }
    }

    private static void align(Element element, String style) {
        var align = element.attr("align").toLowerCase(Locale.ROOT);
        if (style.contains("text-align:center")
                || align.equals("center")
                || element.normalName().equals("center")) {
            mark(element, "ta-c");
        } else if (style.contains("text-align:right") || style.contains("text-align:end") || align.equals("right")) {
            mark(element, "ta-r");
        }
    }

    /** A centred box centres the paragraphs in it. */
    private static void mark(Element element, String name) {
        if (element.isBlock() && !element.normalName().equals("table")) {
            element.addClass(name);
            if (element.normalName().equals("div") || element.normalName().equals("center")) {
                element.select("p, h1, h2, h3, h4, h5, h6").forEach(inner -> inner.addClass(name));
            }
        }
    }

    /** Headings by style: outline level, a class for titles, or a short centred line in large letters. */
    private void headings() {
        for (var paragraph : document.select("p, div")) {
            level(paragraph).ifPresent(level -> paragraph.tagName("h" + level));
        }
        // a page has its own h1: the title of the item
        var first = document.selectFirst("h1") == null ? 0 : 1;
        for (var heading : document.select("h1, h2, h3, h4, h5, h6")) {
            var level = Math.min(4, heading.normalName().charAt(1) - '0' + first);
            heading.tagName("h" + level);
        }
    }

    private static Optional<Integer> level(Element paragraph) {
        var style = style(paragraph);
        var outline = OUTLINE.matcher(style);
        if (outline.find()) {
            return Optional.of(Math.min(6, Integer.parseInt(outline.group(1))));
        }
        if (paragraph.hasClass("MsoTitle")) {
            return Optional.of(2);
        }
        var length = paragraph.text().length();
        var isLarge = points(paragraph) >= TITLE_POINTS && length > 0 && length <= TITLE_LENGTH;
        return isLarge && paragraph.hasClass("ta-c") && paragraph.normalName().equals("p")
                ? Optional.of(2)
                : Optional.empty();
    }

    private static double points(Element paragraph) {
        var size = SIZE.matcher(paragraph.attr("style") + paragraph.attr(SIZED));
        return size.find() ? Double.parseDouble(size.group(1)) : 0;
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }
}
