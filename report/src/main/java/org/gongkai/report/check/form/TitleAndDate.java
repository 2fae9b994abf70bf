package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Place;

/** The title names year and full name of the body; body and date stand at the end. */
final class TitleAndDate implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R42", Severity.WARNING);
    private static final Pattern YEAR = Pattern.compile("20\\d\\d|二[〇○零０0]");
    private static final Pattern DATE =
            Pattern.compile("20\\d\\d\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}|二[〇○零０0].{2}年.{1,3}月");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        var findings = new ArrayList<Finding>();
        var title = report.title();
        if (report.sections().stream().allMatch(s -> s.title().isEmpty())) {
            return Stream.empty();
        }
        if (title == null) {
            findings.add(Finding.of(INFO, Place.REPORT, "", "").sub("title").saying("rule.R42.title_missing"));
        } else {
            if (!YEAR.matcher(title).find()) {
                findings.add(
                        Finding.of(INFO, Place.REPORT, title, "").sub("year").saying("rule.R42.year"));
            }
            var body = report.body();
            if (body != null && (body.endsWith("街道") || body.endsWith("街道办"))) {
                findings.add(Finding.of(INFO, Place.REPORT, body, body.replaceAll("办$", "") + "办事处")
                        .sub("body")
                        .saying("rule.R42.body", body));
            }
        }
        var text = Passages.of(context);
        boolean dated = text.stream()
                        .skip(Math.max(0, text.size() - 4))
                        .anyMatch(p -> DATE.matcher(p.text()).find())
                || report.preamble().stream()
                        .anyMatch(p -> DATE.matcher(p.text()).find());
        if (!dated) {
            findings.add(Finding.of(INFO, Place.REPORT, "", "")
                    .sub("date")
                    .as(Severity.INFO)
                    .saying("rule.R42.date"));
        }
        return findings.stream();
    }
}
