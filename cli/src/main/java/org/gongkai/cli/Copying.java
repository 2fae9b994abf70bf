package org.gongkai.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.Likeness;
import org.gongkai.report.compare.RepeatedSentence;

/** How alike texts are, in words. */
final class Copying {
    private Copying() {}

    static Severity severity(Likeness likeness) {
        return likeness.degree() == Likeness.Degree.COPIED ? Severity.WARNING : Severity.INFO;
    }

    /** Such as {@code 87.3%  高度雷同}. */
    static String text(Likeness likeness, Words words) {
        var degree = switch (likeness.degree()) {
            case COPIED -> words.of("compare.copied");
            case ALIKE -> words.of("compare.alike");
            case DISTINCT -> words.of("compare.distinct");
            case TOO_SHORT -> words.of("compare.too_short");
        };
        var measure = likeness.measure();
        return measure.isEmpty() ? degree : percent(measure) + " " + degree;
    }

    /** How much of each text stands in the other. */
    static String shares(Likeness likeness, String first, String second, Words words) {
        return words.of(
                "compare.shares",
                first,
                share(likeness.shared(), likeness.first()),
                second,
                share(likeness.shared(), likeness.second()));
    }

    static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f%%", share.getAsDouble() * 100);
    }

    /** The share of a text that stands in the other, too. */
    private static String share(int shared, int whole) {
        return percent(whole == 0 ? OptionalDouble.of(0) : OptionalDouble.of((double) shared / whole));
    }

    static String kind(RepeatedSentence.Kind kind, Words words) {
        return switch (kind) {
            case SAME -> words.of("compare.same");
            case FIGURES -> words.of("compare.figures");
            case NAMES -> words.of("compare.names");
            case REWORDED -> words.of("compare.reworded");
        };
    }

    /** The highest of several, with its percent; empty where none was measured. */
    static String highest(List<Likeness> likenesses, Words words) {
        var highest = likenesses.stream()
                .map(Likeness::measure)
                .flatMapToDouble(OptionalDouble::stream)
                .max();
        return highest.isEmpty() ? words.of("compare.none") : percent(highest);
    }
}
