package org.gongkai.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.report.model.AnnualReport;

/** 雷同情况: the text of each body of one year against every other body's. */
public final class SiblingMap implements Comparison {
    private static final Comparator<Pair> MOST_ALIKE = Comparator.<Pair>comparingDouble(
                    pair -> pair.likeness().measure().orElse(-1))
            .reversed()
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second);

    /**
     * Two bodies.
     *
     * @param first index in {@link #reports()}, smaller than {@code second}
     */
    public record Pair(int first, int second, Likeness likeness) {}

    private final int year;
    private final List<AnnualReport> reports;
    private final List<OwnText> texts;
    private final List<Pair> pairs;

    private SiblingMap(int year, List<AnnualReport> reports, List<OwnText> texts, List<Pair> pairs) {
        this.year = year;
        this.reports = List.copyOf(reports);
        this.texts = List.copyOf(texts);
        this.pairs = List.copyOf(pairs);
    }

    static SiblingMap of(List<AnnualReport> reports) {
        var texts = reports.stream().map(OwnText::of).toList();
        var pairs = new ArrayList<Pair>();
        for (int second = 1; second < texts.size(); second++) {
            for (int first = 0; first < second; first++) {
                pairs.add(new Pair(first, second, Likeness.between(texts.get(first), texts.get(second))));
            }
        }
        pairs.sort(MOST_ALIKE);
        return new SiblingMap(YearComparison.yearOf(reports.get(0)), reports, texts, pairs);
    }

    public int year() {
        return year;
    }

    /** In the order given. */
    public List<AnnualReport> reports() {
        return reports;
    }

    /** All pairs, the most alike first, those without a measure last. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The reports with too little text of their own to be measured. */
    public List<AnnualReport> tooShort() {
        return reports.stream()
                .filter(report -> texts.get(reports.indexOf(report)).runs().count() < Likeness.LEAST)
                .toList();
    }

    /** The sentences that stand in both reports of a pair, longest first. */
    public List<RepeatedSentence> repeated(Pair pair) {
        return SentenceMatcher.match(texts.get(pair.first()), texts.get(pair.second()));
    }
}
