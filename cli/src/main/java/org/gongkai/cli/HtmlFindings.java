package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Findings as one page that can be kept, sent and printed. */
final class HtmlFindings implements FindingsOutput {
    private final PrintWriter out;
    private final Messages messages;
    private final Words words;
    private final Locale locale;
    private final Document page = Document.createShell("");
    private final Element main;

    HtmlFindings(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.words = Words.in(locale);
        page.child(0).attr("lang", locale.getLanguage().equals("en") ? "en" : "zh-CN");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(words.of("check.page_title"));
        page.head().appendElement("style").appendChild(new DataNode(css()));
        page.outputSettings().prettyPrint(false);
        main = page.body().appendElement("main");
        main.appendElement("h1").text(words.of("check.page_title"));
    }

    @Override
    public void add(Checked checked) {
        var part = main.appendElement("section");
        part.appendElement("h2").text(checked.name());
        if (checked.problem() != null) {
            part.appendElement("p").addClass("problem").text(checked.problem());
            return;
        }
        part.appendElement("p")
                .addClass("summary")
                .text(words.of(
                        "check.page_summary",
                        checked.count(Severity.ERROR),
                        checked.count(Severity.WARNING),
                        checked.count(Severity.INFO)));
        if (checked.findings().isEmpty()) {
            part.appendElement("p").text(words.of("check.clean"));
        }
        checked.findings().forEach(f -> finding(f, part));
    }

    private void finding(Finding finding, Element part) {
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

    @Override
    public void end() {
        out.println(page.outerHtml());
    }

    private static String css() {
        try (var css = HtmlFindings.class.getResourceAsStream("findings.css")) {
            if (css == null) {
                throw new IllegalStateException("findings.css is missing from the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
