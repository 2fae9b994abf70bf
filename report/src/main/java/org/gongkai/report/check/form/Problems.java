package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Wording;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.Section;
import org.gongkai.report.read.Labels;

/** Section five names at least one problem and measures against it. */
final class Problems implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R46", Severity.WARNING);
    private static final int SHORT = 30;
    private static final AnyOf MEASURES = AnyOf.of("改进|下一步|措施|加强|强化|完善|进一步|提升|提高|整改");
    private static final Wording MANNER = Wording.of("及时", "更新不(?:够)?及时|发布不(?:够)?及时|公开不(?:够)?及时");
    private static final Pattern ON_TIME = Pattern.compile("不迟报|及时率(?:达|达到|为)?100%|全部及时公开|均及时公开");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var section = context.report().section(Section.PROBLEMS);
        if (section.isEmpty()) {
            return Stream.empty();
        }
        var text = section.get().text();
        var place = Place.of(Section.PROBLEMS, section.get().origin());
        var findings = new ArrayList<Finding>();
        if (text.length() < SHORT) {
            findings.add(Finding.of(INFO, place, text, "").sub("empty").saying("rule.R46.empty"));
        } else if (!MEASURES.in(text + section.get().title()) || !MEASURES.in(text)) {
            findings.add(Finding.of(INFO, place, "", "").sub("measures").saying("rule.R46.measures"));
        }
        context.previous().flatMap(last -> last.section(Section.PROBLEMS)).ifPresent(last -> {
            if (text.length() >= SHORT && Labels.normal(last.text()).equals(Labels.normal(text))) {
                findings.add(Finding.of(INFO, place, "", "").sub("same").saying("rule.R46.same"));
            }
        });
        if (MANNER.in(text) && ON_TIME.matcher(Passages.wholeText(context)).find()) {
            findings.add(Finding.of(INFO, place, "", "")
                    .sub("contradiction")
                    .as(Severity.INFO)
                    .saying("rule.R46.contradiction"));
        }
        return findings.stream();
    }
}
