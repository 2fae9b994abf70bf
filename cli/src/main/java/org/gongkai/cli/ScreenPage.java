package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Severity;
import org.jsoup.nodes.Element;

/** Screened texts as one page that can be kept, sent and printed. */
final class ScreenPage implements ScreenOutput {
    private final PrintWriter out;
    private final HtmlPage page = new HtmlPage(Words.text("screen.page_title"), Locale.CHINESE);

    ScreenPage(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(Screened screened) {
        var part = page.main().appendElement("section");
        part.appendElement("h2").text(ScreenPlaces.name(screened.item()));
        if (screened.problem() != null) {
            part.appendElement("p").addClass("problem").text(screened.problem());
            return;
        }
        part.appendElement("p")
                .addClass("summary")
                .text(Words.text(
                        "screen.page_summary",
                        screened.count(Severity.BLOCKING),
                        screened.count(Severity.WARNING),
                        screened.count(Severity.INFO)));
        if (screened.findings().isEmpty()) {
            part.appendElement("p").text(Words.text("check.clean"));
        }
        screened.findings().forEach(finding -> finding(finding, screened.item(), part));
        var document = screened.item().document();
        if (document != null) {
            document.unread()
                    .forEach(sentence ->
                            part.appendElement("p").addClass("problem").text(sentence));
        }
    }

    private static void finding(Finding finding, ScreenInputs.Item item, Element part) {
        var article =
                part.appendElement("article").addClass("finding").addClass(ScreenPlaces.style(finding.severity()));
        var head = article.appendElement("h3");
        head.appendElement("span").addClass("severity").text(ScreenPlaces.severity(finding.severity()));
        head.appendText(" " + Kinds.title(finding.kind()) + " ");
        head.appendElement("code").text(finding.kind());
        var list = article.appendElement("dl");
        entry(list, "check.place").text(ScreenPlaces.place(item, finding));
        var around = ScreenPlaces.around(item.text(), finding);
        var quote = entry(list, "check.quote").text(around[0]);
        quote.appendElement("strong").text(around[1]);
        quote.appendText(around[2]);
        entry(list, "screen.why").text(finding.why());
        entry(list, "check.help").text(finding.remedy());
    }

    private static Element entry(Element list, String key) {
        list.appendElement("dt").text(Words.text(key));
        return list.appendElement("dd");
    }

    @Override
    public void end() {
        page.print(out);
    }
}
