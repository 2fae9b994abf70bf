package org.gongkai.office.publishing.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** 正文: a closed list of elements, attributes and classes. No style attribute, no foreign picture, no script gets through. */
public final class BodyText {
    /** Classes a text may use: centred, right, without indent. */
    static final Set<String> CLASSES = Set.of("ta-c", "ta-r", "flat");

    private static final String[] ALIGNED = {"p", "h2", "h3", "h4", "th", "td"};
    private static final Safelist ALLOWED = allowed();
    private static final Pattern OWN_PICTURE = Pattern.compile("/p/[a-z0-9-]+/f/[0-9a-f-]{36}");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");

    private BodyText() {}

    /**
     * What the public page shows for a text as typed: HTML, or plain text with a paragraph a line.
     *
     * @param source of any origin, however broken or hostile
     */
    public static String html(String source) {
        var document = WordHtml.normalised(source).document();
        var clean = new Cleaner(ALLOWED).clean(document);
        clean.select("[class]").forEach(BodyText::keepClasses);
        clean.select("[colspan], [rowspan]").forEach(BodyText::keepSpans);
        clean.select("img").forEach(BodyText::keepOwn);
        clean.select("a:not([href])").forEach(Element::unwrap);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean.body().html();
    }

    /** The words alone, a line for each paragraph and row. */
    public static String words(String source) {
        var document = WordHtml.normalised(source).document();
        document.select("p, h2, h3, h4, li, tr, br, caption").forEach(element -> element.appendText("\n"));
        document.select("br").forEach(line -> line.before("\n"));
        return document.body().wholeText();
    }

    /** Plain text as paragraphs; HTML as it is. */
    static String marked(String source) {
        var typed = source.strip();
        return typed.startsWith("<")
                ? typed
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> "<p>" + Entities.escape(line) + "</p>")
                        .collect(Collectors.joining("\n"));
    }

    private static Safelist allowed() {
        var list = new Safelist()
                .addTags("p", "br", "b", "strong", "em", "i", "u", "s", "sub", "sup", "h2", "h3", "h4", "blockquote")
                .addTags("ul", "ol", "li", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .addTags("a", "img")
                .addAttributes("th", "colspan", "rowspan", "scope")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("ol", "start")
                .addAttributes("img", "src", "alt")
                .addAttributes("a", "href")
                .addProtocols("a", "href", "http", "https", "mailto");
        for (var tag : ALIGNED) {
            list.addAttributes(tag, "class");
        }
        return list;
    }

    private static void keepClasses(Element element) {
        var kept = element.classNames().stream().filter(CLASSES::contains).collect(Collectors.toSet());
        if (kept.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.classNames(kept);
        }
    }

    private static void keepSpans(Element cell) {
        for (var name : new String[] {"colspan", "rowspan"}) {
            if (!SPAN.matcher(cell.attr(name)).matches() || cell.attr(name).equals("1")) {
                cell.removeAttr(name);
            }
        }
    }

    private static void keepOwn(Element picture) {
        if (!OWN_PICTURE.matcher(picture.attr("src")).matches()) {
            picture.remove();
        }
    }
}
