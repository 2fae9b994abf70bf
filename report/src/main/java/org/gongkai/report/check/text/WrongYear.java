package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;

/** A sentence on the work of the year that names the year before, as one left over from last year's report does. */
final class WrongYear implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R65", Severity.WARNING);
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[(（][一二三四五六七][)）])?[^,。]{0,16}?(20\\d\\d)年(?:度|全年)?[,，]?(?!\\d|底|初|末|以来|起|至|-|\\s*\\d{1,2}月)");
    private static final AnyOf CURRENT = AnyOf.of("共|全年|收到|制定|发布|主动公开|办理");
    private static final AnyOf EARLIER =
            AnyOf.of("较|比|同期|结转|预算|决算|考核|评估|上年|去年|上一年|存在问题|整改|年报|年度报告|报告中|问题|清理|以来|印发|出台|修订|获|荣|被");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var year = context.report().year();
        var findings = new ArrayList<Finding>();
        if (year == null) {
            return Stream.empty();
        }
        var now = year + "年";
        var before = (year - 1) + "年";
        for (var sentence : Sentences.of(context)) {
            var words = sentence.folded();
            if (!words.contains(before) || words.contains(now) || !CURRENT.in(words) || EARLIER.in(words)) {
                continue;
            }
            var opening = OPENING.matcher(words);
            if (opening.find() && Integer.parseInt(opening.group(1)) == year - 1) {
                findings.add(Finding.of(INFO, sentence.place(), before, now, opening.group(1), year.toString())
                        .quoting(sentence.printed()));
            }
        }
        return findings.stream();
    }
}
