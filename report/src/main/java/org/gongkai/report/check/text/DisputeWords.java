package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.OverviewPart;

/** Which cells of table 4 a phrase names; only reviews and suits about disclosure count. */
final class DisputeWords {
    private static final Set<String> COUNTED = Set.of("件", "宗", "起", "例", "个", "次", "件次");
    private static final AnyOf DISCLOSURE = AnyOf.of("信息公开|公开申请|依申请");
    private static final AnyOf SUIT = AnyOf.of("诉讼|应诉|起诉");
    private static final AnyOf OTHER_SCOPE =
            AnyOf.of("比|较|同比|去年|上年|历年|累计|部门|街道|乡镇|本级|其中|纠错|被纠|涉及|市政府|县政府|区政府|办结|审结|听证|调解|撤回");

    private static final Pattern OUTCOME_ONLY =
            Pattern.compile("(?:其中)?(?:结果)?(?:维持|纠正|其他结果|(?:尚)?未审结)(?:的)?(?:共|为|有)?");

    private final Totals totals;

    DisputeWords(Totals totals) {
        this.totals = totals;
    }

    Optional<Named> of(Figure figure) {
        if (!figure.isExact() || !COUNTED.contains(figure.unit())) {
            return Optional.empty();
        }
        var sentence = figure.context().sentence();
        if (figure.place().part() != OverviewPart.ON_REQUEST && !DISCLOSURE.in(sentence)) {
            return Optional.empty();
        }
        var before = figure.context().before();
        var words = before + "#" + figure.context().after();
        if (isListed(sentence)) {
            return Optional.empty();
        }
        if (OUTCOME_ONLY.matcher(before).matches()) {
            return outcomeOnly(figure.lead(), outcome(before));
        }
        if (OTHER_SCOPE.in(before)) {
            return Optional.empty();
        }
        boolean review = isReview(words);
        boolean suit = SUIT.in(words);
        if (!review && !suit) {
            return Optional.empty();
        }
        var outcome = outcome(words);
        if (review && suit) {
            return Optional.of(
                    new Named("disputes", List.of(totals.disputes(List.of(DisputeGroup.values()), outcome))));
        }
        if (review) {
            return Optional.of(new Named("review", List.of(totals.disputes(List.of(DisputeGroup.REVIEW), outcome))));
        }
        var alternatives = new ArrayList<List<CellId>>();
        if (words.contains("未经复议")) {
            alternatives.add(totals.disputes(List.of(DisputeGroup.SUIT_DIRECT), outcome));
        } else if (words.contains("复议后")) {
            alternatives.add(totals.disputes(List.of(DisputeGroup.SUIT_AFTER_REVIEW), outcome));
        } else {
            alternatives.add(
                    totals.disputes(List.of(DisputeGroup.SUIT_DIRECT, DisputeGroup.SUIT_AFTER_REVIEW), outcome));
            alternatives.add(totals.disputes(List.of(DisputeGroup.SUIT_DIRECT), outcome));
            alternatives.add(totals.disputes(List.of(DisputeGroup.SUIT_AFTER_REVIEW), outcome));
        }
        return Optional.of(new Named("suit", alternatives));
    }

    /** 复议30件，其中维持20件: the group stands before; where both do, either or both may be meant. */
    private Optional<Named> outcomeOnly(String lead, DisputeOutcome outcome) {
        boolean review = isReview(lead);
        boolean suit = SUIT.in(lead);
        var suits = List.of(DisputeGroup.SUIT_DIRECT, DisputeGroup.SUIT_AFTER_REVIEW);
        var alternatives = new ArrayList<List<CellId>>();
        if (suit) {
            alternatives.add(totals.disputes(suits, outcome));
            alternatives.add(totals.disputes(List.of(DisputeGroup.SUIT_DIRECT), outcome));
            alternatives.add(totals.disputes(List.of(DisputeGroup.SUIT_AFTER_REVIEW), outcome));
        }
        if (review) {
            alternatives.add(totals.disputes(List.of(DisputeGroup.REVIEW), outcome));
        }
        if (review && suit) {
            alternatives.add(totals.disputes(List.of(DisputeGroup.values()), outcome));
        }
        return alternatives.isEmpty()
                ? Optional.empty()
                : Optional.of(new Named(suit ? "suit" : "review", alternatives));
    }

    /** 复议后起诉 and 未经复议 speak of suits. */
    private static boolean isReview(String words) {
        return words.contains("复议")
                && words.replace("复议后", "").replace("经复议", "").contains("复议");
    }

    /** Figures for single bodies after the total are parts. */
    private static boolean isListed(String sentence) {
        return sentence.contains("分别");
    }

    private static DisputeOutcome outcome(String words) {
        if (words.contains("维持")) {
            return DisputeOutcome.UPHELD;
        }
        if (words.contains("纠正") || words.contains("撤销")) {
            return DisputeOutcome.CORRECTED;
        }
        if (words.contains("其他结果")) {
            return DisputeOutcome.OTHER_RESULT;
        }
        return words.contains("未审结") || words.contains("审理中") ? DisputeOutcome.PENDING : DisputeOutcome.TOTAL;
    }
}
