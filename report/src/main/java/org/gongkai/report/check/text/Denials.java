package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Wording;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.RequestRow;

/** What the text says there was none of, or all of, agrees with the tables. */
final class Denials implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R24", Severity.ERROR);
    /** Every match of {@link #NONE} has one of these; most sentences have none. */
    private static final AnyOf NONE_AT_ALL = AnyOf.of("未|没有|无|零");

    private static final String NONE = "(?:未曾?|没有|无|尚未|暂无|均无|零)";
    private static final Wording NO_REQUESTS = Wording.of(
            "公开", NONE + "(?:收到|接到|接收|受理|产生|发生|有|出现)?[^,;:()]{0,12}(?:依申请公开|政府信息公开申请|信息公开申请|公开申请|申请公开)[^,;:]{0,8}$");
    private static final AnyOf NARROWER =
            AnyOf.of("复议|诉讼|收费|投诉|举报|因|引发|引起|线上|线下|网上|当面|邮寄|补正|逾期|超期|结转|第三方|上年|不服|收取|费用|未经|门|模块|栏目|不予");
    private static final Wording NO_REVIEW = Wording.of("复议", NONE + "[^,;]{0,34}复议");
    private static final Wording NO_SUIT = Wording.of("诉讼|应诉", NONE + "[^,;]{0,40}(?:诉讼|应诉)");
    private static final AnyOf NOT_NONE = AnyOf.of("败诉|未经|未审结|未结|纠错|被纠正|无法提供|无正当|败案|撤销|未按|无关");
    private static final Wording ALL_UPHELD = Wording.of("维持", "(?:均|全部|都)(?:被|获|予以|予|得到|为)?(?:结果)?维持");
    private static final Wording ALL_SETTLED = Wording.of(
            "均|全部|都|100%",
            "(?:均|全部|都)(?:已|依法|按时|按期|按规定|及时|依规|在[^,在]{0,10}内|予以|进行|书面|[、])*(?:办结|答复|回复|办理完毕)|(?<!按时|按期|及时|限时|准时)(?:办结率|答复率)(?:达|达到|为)?100%");
    private static final Wording NOT_CARRIED_IN =
            Wording.of("结转|遗留", NONE + "[^,;]{0,4}(?:上年|上一年)度?(?:结转|遗留)|(?:上年|上一年)度?" + NONE + "结转");
    private static final Wording NOT_CARRIED_OUT =
            Wording.of("结转|顺延", NONE + "(?:申请|事项|案件|件)?(?:结转|需?结转|顺延)(?:至|到)?(?:下|次|申请|事项|件|情况|$|[,;20])");
    private static final AnyOf EXCEPT = AnyOf.of("结转|顺延|另有|其余|除|剩余|正在");
    private static final AnyOf REQUESTS = AnyOf.of("申请|依申请|公开件");
    private static final AnyOf OF_REQUESTS = AnyOf.of("申请|结转|遗留|顺延");
    private static final AnyOf DISPUTES = AnyOf.of("复议|诉讼|应诉");
    private static final Wording VAGUE = Wording.of("依申请公开", "(?:没有|无)依申请公开(?:的)?(?:情况|事项)?$");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var report = context.report();
        var totals = new Totals(report);
        var findings = new ArrayList<Finding>();
        for (var sentence : Sentences.of(context)) {
            if (isOtherYear(sentence, report)) {
                continue;
            }
            boolean denies = NONE_AT_ALL.in(sentence.folded());
            if (denies && OF_REQUESTS.in(sentence.folded())) {
                for (var clause : sentence.clauses()) {
                    requests(totals, sentence, clause.strip(), findings);
                }
            }
            if (denies) {
                disputes(totals, sentence, findings);
            }
            all(context, totals, sentence, findings);
        }
        return findings.stream();
    }

    private static boolean isOtherYear(Sentences.Sentence sentence, AnnualReport report) {
        var year = report.year();
        return year != null && sentence.folded().startsWith((year - 1) + "年");
    }

    private static void requests(Totals totals, Sentences.Sentence sentence, String clause, List<Finding> findings) {
        if (VAGUE.in(clause)) {
            findings.add(Finding.of(INFO, sentence.place(), clause, "")
                    .sub("wording")
                    .as(Severity.INFO)
                    .saying("rule.R24.wording")
                    .quoting(clause));
        }
        if (NO_REQUESTS.in(clause) && !NARROWER.in(clause)) {
            positive("received", totals, totals.row(RequestRow.NEW_RECEIVED), sentence, clause, findings);
        }
        if (sentence.place().part() != OverviewPart.ON_REQUEST) {
            return;
        }
        if (NOT_CARRIED_IN.in(clause)) {
            positive("carried_in", totals, totals.row(RequestRow.CARRIED_IN), sentence, clause, findings);
        } else if (NOT_CARRIED_OUT.in(clause)) {
            positive("carried_out", totals, totals.row(RequestRow.CARRIED_OUT), sentence, clause, findings);
        }
    }

    private static void disputes(Totals totals, Sentences.Sentence sentence, List<Finding> findings) {
        boolean disclosure =
                sentence.folded().contains("公开") || sentence.place().part() == OverviewPart.ON_REQUEST;
        if (!disclosure || !DISPUTES.in(sentence.folded())) {
            return;
        }
        for (var clause : sentence.clauses()) {
            if (NOT_NONE.in(clause)) {
                continue;
            }
            if (NO_REVIEW.in(clause)) {
                var cells = totals.disputes(List.of(DisputeGroup.REVIEW), DisputeOutcome.TOTAL);
                positive("review", totals, cells, sentence, clause, findings);
            }
            if (NO_SUIT.in(clause)) {
                var groups = List.of(DisputeGroup.SUIT_DIRECT, DisputeGroup.SUIT_AFTER_REVIEW);
                positive("suit", totals, totals.disputes(groups, DisputeOutcome.TOTAL), sentence, clause, findings);
            }
        }
    }

    private static void all(CheckContext context, Totals totals, Sentences.Sentence sentence, List<Finding> findings) {
        var words = sentence.folded();
        if (ALL_UPHELD.in(words) && !EXCEPT.in(words) && (words.contains("复议") || words.contains("诉讼"))) {
            var groups = new ArrayList<DisputeGroup>();
            if (words.contains("复议")) {
                groups.add(DisputeGroup.REVIEW);
            }
            if (words.contains("诉讼")) {
                groups.add(DisputeGroup.SUIT_DIRECT);
                groups.add(DisputeGroup.SUIT_AFTER_REVIEW);
            }
            var others = new ArrayList<CellId>();
            for (var outcome : DisputeOutcome.outcomes()) {
                if (outcome != DisputeOutcome.UPHELD) {
                    others.addAll(totals.disputes(groups, outcome));
                }
            }
            positive("upheld", totals, others, sentence, words, findings);
        }
        if (REQUESTS.in(words) && ALL_SETTLED.in(words) && !EXCEPT.in(words)) {
            int before = findings.size();
            carriedInText(context, totals, sentence, findings);
            positive("settled", totals, totals.row(RequestRow.CARRIED_OUT), sentence, words, findings);
            if (findings.size() > before && findings.get(before).severity() == Severity.ERROR) {
                findings.set(before, findings.get(before).as(Severity.WARNING));
            }
        }
    }

    /** Where the table says nothing, the paragraph itself may name a request carried over. */
    private static void carriedInText(
            CheckContext context, Totals totals, Sentences.Sentence sentence, List<Finding> findings) {
        if (totals.reading(totals.row(RequestRow.CARRIED_OUT)) != null) {
            return;
        }
        var words = RequestWords.in(context);
        context.figures().all().stream()
                .filter(f -> f.context().paragraph() == sentence.paragraph()
                        && f.value().signum() > 0)
                .filter(f ->
                        words.of(f).filter(n -> n.id().equals("carried_out")).isPresent())
                .limit(1)
                .forEach(f -> findings.add(
                        Finding.of(INFO, sentence.place(), "0", f.value().toPlainString())
                                .sub("settled")
                                .as(Severity.WARNING)
                                .saying("rule.R24.settled_text", f.quote())
                                .quoting(sentence.printed())));
    }

    private static void positive(
            String sub,
            Totals totals,
            List<CellId> cells,
            Sentences.Sentence sentence,
            String words,
            List<Finding> findings) {
        var reading = totals.reading(cells);
        if (reading == null || reading.value().signum() == 0) {
            return;
        }
        findings.add(Finding.of(
                        INFO,
                        sentence.place(),
                        "0",
                        reading.formula(),
                        cells.get(0).table().section().title(),
                        reading.value())
                .sub(sub)
                .saying("rule.R24." + sub, cells.get(0).table().section().title(), reading.value())
                .quoting(words));
    }
}
