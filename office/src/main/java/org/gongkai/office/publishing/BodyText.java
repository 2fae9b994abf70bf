package org.gongkai.office.publishing;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** Text as typed, made into the few HTML elements a published page may contain. */
final class BodyText {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "b", "strong", "em", "u", "ul", "ol", "li", "h2", "h3", "h4", "blockquote")
            .addTags("table", "caption", "thead", "tbody", "tr", "th", "td", "a")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https");

    private BodyText() {}

    static String html(String source) {
        var typed = source.strip();
        var marked = typed.startsWith("<")
                ? typed
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> "<p>" + Entities.escape(line) + "</p>")
                        .collect(Collectors.joining("\n"));
        return Jsoup.clean(marked, "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
    }
}
