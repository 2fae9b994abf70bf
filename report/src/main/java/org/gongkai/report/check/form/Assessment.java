package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.BodyLevel;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.Section;

/** A government reports on 工作考核, 社会评议 and 责任追究; a street is only reminded. Source: 条例 Art. 50(4). */
final class Assessment implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R48", Severity.ERROR);
    private static final AnyOf ASSESSMENT = AnyOf.of("考核|考评|考绩");
    private static final AnyOf EVALUATION = AnyOf.of("社会评议|评议|公众评价|第三方评估|社会评估|满意度调查|评查|社会监督|公众监督");
    private static final AnyOf ACCOUNTABILITY = AnyOf.of("责任追究|追责|问责|追究|通报|整改");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        var level = BodyLevel.of(report.body());
        boolean street = level == BodyLevel.STREET;
        if (!level.isGovernment() && !street
                || report.sections().stream().allMatch(s -> s.title().isEmpty())) {
            return Stream.empty();
        }
        var text = Passages.wholeText(context);
        var findings = new ArrayList<Finding>();
        topic(text, "assessment", ASSESSMENT, street, findings);
        topic(text, "evaluation", EVALUATION, street, findings);
        topic(text, "accountability", ACCOUNTABILITY, street, findings);
        return findings.stream();
    }

    private static void topic(String text, String id, AnyOf words, boolean street, List<Finding> findings) {
        if (!words.in(text)) {
            var place = Place.of(Section.OVERVIEW, OverviewPart.SUPERVISION, Origin.NOWHERE);
            findings.add(Finding.of(INFO, place, "", "")
                    .sub(id)
                    .as(street ? Severity.INFO : Severity.ERROR)
                    .saying("rule.R48." + id));
        }
    }
}
