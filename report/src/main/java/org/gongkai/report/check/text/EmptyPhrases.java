package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Wording;

/** 明显提高, 显著提升 of something one can count, without the figure. */
final class EmptyPhrases implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R64", Severity.INFO);
    private static final Wording PHRASE = Wording.of(
            "粉丝|关注|满意度|知晓率|阅读量|访问量|浏览量|数量|总数|公开率|办结率|点击",
            "(?:粉丝|关注|满意度|知晓率|阅读量|访问量|浏览量|数量|总数|公开率|办结率|点击)[^,;]{0,8}(?:明显|显著|大幅|有效|较大|不断)(?:提高|提升|增强|增加|增长|上升)");

    private static final AnyOf MORE = AnyOf.of("明显|显著|大幅|有效|较大|不断");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var findings = new ArrayList<Finding>();
        for (var sentence : Sentences.of(context)) {
            if (!MORE.in(sentence.folded())) {
                continue;
            }
            for (var clause : sentence.clauses()) {
                if (PHRASE.in(clause) && clause.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                    findings.add(Finding.of(INFO, sentence.place(), clause, "").quoting(clause.strip()));
                }
            }
        }
        return findings.stream();
    }
}
