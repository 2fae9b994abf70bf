package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of its own that can be kept, sent and printed; nothing is loaded from elsewhere. */
final class HtmlPage {
    private final Messages messages;
    private final Words words;
    private final Locale locale;
    private final Document page = Document.createShell("");
    private final Element main;

    HtmlPage(String title, Locale locale) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.words = Words.in(locale);
        page.child(0).attr("lang", locale.getLanguage().equals("en") ? "en" : "zh-CN");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(title);
        page.head().appendElement("style").appendChild(new DataNode(css()));
        page.outputSettings().prettyPrint(false);
        main = page.body().appendElement("main");
        main.appendElement("h1").text(title);
    }

    Element main() {
        return main;
    }

    /** A table that scrolls within itself where it is wider than the page. */
    static Element table(Element main, String name) {
        return main.appendElement("div")
                .addClass("scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", name)
                .appendElement("table");
    }

    void print(PrintWriter out) {
        out.println(page.outerHtml());
    }

    void finding(Finding finding, Element part) {
        var name = finding.severity().name().toLowerCase(Locale.ROOT);
        var item = part.appendElement("article").addClass("finding").addClass(name);
        var head = item.appendElement("h3");
        head.appendElement("span").addClass("severity").text(words.of("severity." + name));
        head.appendText(" " + messages.text(finding.message()) + " ");
        head.appendElement("code").text(finding.id());
        var list = item.appendElement("dl");
        entry(list, "check.place", Places.text(finding.place(), locale));
        entry(list, "check.quote", finding.quote());
        entry(list, "check.actual", finding.actual());
        entry(list, "check.expected", finding.expected());
        entry(list, "check.source", messages.text("rule." + finding.rule().id() + ".source"));
        entry(list, "check.help", messages.text("rule." + finding.rule().id() + ".help"));
    }

    private void entry(Element list, String key, String text) {
        if (!text.isEmpty()) {
            list.appendElement("dt").text(words.of(key));
            list.appendElement("dd").text(text);
        }
    }

    private static String css() {
        try (var css = HtmlPage.class.getResourceAsStream("findings.css")) {
            if (css == null) {
                throw new IllegalStateException("findings.css is missing from the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
