package org.gongkai.report.check.form;

import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;

/** 发文字号 has its year in 〔〕, without 年 and 第. */
final class NumberForm implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R41", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Passages.of(context).stream()
                .flatMap(passage -> passage.citations().stream()
                        .filter(citation -> !citation.hexagonal())
                        .map(citation -> Finding.of(
                                        INFO,
                                        passage.place(),
                                        citation.text(),
                                        citation.normal(),
                                        citation.text(),
                                        citation.normal())
                                .quoting(citation.text())));
    }
}
