package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final String CLAUSE_END = "，,；;：:";
    private static final AnyOf SET_PHRASE = AnyOf.of("习近平|党中央|国务院|条例|中华人民共和国|《|勾稽|二十大|十九大");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var seen = new HashSet<String>();
        var findings = new ArrayList<Finding>();
        for (var sentence : Sentences.of(context)) {
            for (var clause : longClauses(sentence.printed())) {
                var normal = Labels.normal(clause);
                if (normal.length() >= LONG && !SET_PHRASE.in(clause) && !seen.add(normal)) {
                    findings.add(Finding.of(INFO, sentence.place(), clause, "").quoting(clause));
                }
            }
        }
        return findings.stream();
    }

    private static List<String> longClauses(String sentence) {
        var clauses = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            if (i == sentence.length() || CLAUSE_END.indexOf(sentence.charAt(i)) >= 0) {
                if (i - from >= LONG) {
                    clauses.add(sentence.substring(from, i));
                }
                from = i + 1;
            }
        }
        return clauses;
    }
}
