package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.screening.Citation;

/** The format document cited is the one for the report year, with its right number. */
final class Citations implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R40", Severity.ERROR);
    private static final String ISSUER = "国办公开办函";
    private static final Pattern NEAR = Pattern.compile("(?:国|办)(?:务院)?(?:办公厅)?(?:公开|政务公开)?办?(?:公开)?办?函");
    private static final Pattern OLD_REGULATION = Pattern.compile("(?:国务院令)?第?\\s*492\\s*号(?:令)?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var findings = new ArrayList<Finding>();
        for (var passage : Passages.of(context)) {
            for (var citation : passage.citations()) {
                format(context, passage, citation, findings);
            }
            old(context, passage, findings);
        }
        return findings.stream();
    }

    private static void format(
            CheckContext context, Passages.Passage passage, Citation citation, List<Finding> findings) {
        boolean serial = citation.year() == 2019 && citation.serial() == 60
                || citation.year() == 2021 && citation.serial() == 30;
        var issuer = citation.issuer();
        int at = issuer.lastIndexOf("国办");
        issuer = at > 0 ? issuer.substring(at) : issuer;
        boolean meant = issuer.equals(ISSUER) || serial && NEAR.matcher(issuer).matches();
        if (!meant) {
            return;
        }
        var year = context.report().year();
        var due = year == null ? null : ReportFormat.dueFor(year);
        var right = citation.year() == 2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
        if (!issuer.equals(ISSUER)) {
            findings.add(Finding.of(INFO, passage.place(), citation.text(), right, issuer, ISSUER)
                    .sub("number")
                    .saying("rule.R40.number", issuer, ISSUER)
                    .quoting(citation.text()));
        } else if (!serial && (citation.year() == 2019 || citation.year() == 2021)) {
            findings.add(Finding.of(INFO, passage.place(), citation.text(), right)
                    .sub("number")
                    .saying("rule.R40.no_such", citation.text())
                    .quoting(citation.text()));
        }
        if (serial && due == ReportFormat.CURRENT_2021 && citation.year() == 2019) {
            findings.add(Finding.of(INFO, passage.place(), citation.text(), "国办公开办函〔2021〕30号")
                    .sub("superseded")
                    .as(Severity.WARNING)
                    .saying("rule.R40.superseded", String.valueOf(year))
                    .quoting(citation.text()));
        } else if (serial && due == ReportFormat.TRIAL_2019 && citation.year() == 2021) {
            findings.add(Finding.of(INFO, passage.place(), citation.text(), "国办公开办函〔2019〕60号")
                    .sub("future")
                    .saying("rule.R40.future", String.valueOf(year))
                    .quoting(citation.text()));
        }
    }

    /** The regulation's first promulgation, for years in which the revision is in force. */
    private static void old(CheckContext context, Passages.Passage passage, List<Finding> findings) {
        var year = context.report().year();
        if (!passage.text().contains("492")
                || year == null
                || year < ReportFormat.TRIAL_2019.year()
                || passage.text().contains("711")) {
            return;
        }
        var matcher = OLD_REGULATION.matcher(passage.text());
        if (matcher.find() && passage.text().contains("条例")) {
            findings.add(Finding.of(INFO, passage.place(), matcher.group(), "国务院令第711号")
                    .sub("regulation")
                    .as(Severity.WARNING)
                    .saying("rule.R40.regulation")
                    .quoting(matcher.group()));
        }
    }
}
