package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Severity;

/** Findings as one page that can be kept, sent and printed. */
final class HtmlFindings implements FindingsOutput {
    private final PrintWriter out;
    private final Words words;
    private final HtmlPage page;

    HtmlFindings(PrintWriter out, Locale locale) {
        this.out = out;
        this.words = Words.in(locale);
        this.page = new HtmlPage(words.of("check.page_title"), locale);
    }

    @Override
    public void add(Checked checked) {
        var part = page.main().appendElement("section");
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
        checked.findings().forEach(f -> page.finding(f, part));
    }

    @Override
    public void end() {
        page.print(out);
    }
}
