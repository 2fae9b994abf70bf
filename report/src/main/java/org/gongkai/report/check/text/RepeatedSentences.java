package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.read.Labels;

/** The same words stand twice in the report; titles of documents and set phrases aside. */
final class RepeatedSentences implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R63", Severity.WARNING);
    private static final int LONG = 22;
    private static final Pattern CLAUSE_END = Pattern.compile("[，,；;：:]");
    private static final AnyOf SET_PHRASE = AnyOf.of("习近平|党中央|国务院|条例|中华人民共和国|《|勾稽|二十大|十九大");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var seen = new HashMap<String, String>();
        var findings = new ArrayList<Finding>();
        for (var sentence : Sentences.of(context)) {
            for (var clause : CLAUSE_END.split(sentence.printed())) {
                if (clause.length() < LONG) {
                    continue;
                }
                var normal = Labels.normal(clause);
                if (normal.length() < LONG || SET_PHRASE.in(clause)) {
                    continue;
                }
                var first = seen.putIfAbsent(normal, clause);
                if (first != null) {
                    findings.add(Finding.of(INFO, sentence.place(), clause, "").quoting(clause));
                }
            }
        }
        return findings.stream();
    }
}
