package org.gongkai.report.compare;

import java.util.OptionalDouble;
import org.gongkai.report.model.AnnualReport;

/**
 * 文字重复率: how much of two texts is the same, as one symmetric measure.
 *
 * <p>Each text is taken as the collection of all runs of {@value OwnText#RUN} characters in its own sentences. The
 * measure is Dice's: twice the number of runs in both, over the number of runs in the one plus the number in the other.
 * It is the share of the two texts together that stands in both, so long sentences weigh more than short ones, an edit
 * costs only the runs it touches, and the order of paragraphs does not matter. It lies in [0, 1], is the same in both
 * directions, and is 1 for the same text.
 *
 * <p>What every report says is no text of its own and counts on neither side: titles, the statement of the period,
 * cited laws and document numbers, standing phrases (a list in {@code boilerplate.txt}). The body's own name counts as
 * one sign and every figure as another, so that a text copied with another name or other figures still is the same text.
 * Where a text has fewer than {@value #LEAST} runs of its own, two such reports say nothing about copying and there is
 * no measure.
 *
 * @param shared runs in both texts
 * @param first runs of the first text
 * @param second runs of the second text
 */
public record Likeness(int shared, int first, int second) {
    /** Fewest runs a text must have to be measured. */
    static final int LEAST = 80;

    private static final double COPIED = 0.6;
    private static final double ALIKE = 0.25;

    /** What a measure means. Texts of bodies that know nothing of one another stay below 0.1. */
    public enum Degree {
        /** 高度雷同: from 0.6 on. */
        COPIED,
        /** 部分雷同: from 0.25 on. */
        ALIKE,
        DISTINCT,
        /** Too little text of its own on one side. */
        TOO_SHORT
    }

    /** The texts of two reports; tables are not text. */
    public static Likeness between(AnnualReport first, AnnualReport second) {
        return between(OwnText.of(first), OwnText.of(second));
    }

    static Likeness between(OwnText first, OwnText second) {
        return new Likeness(
                first.runs().shared(second.runs()),
                first.runs().count(),
                second.runs().count());
    }

    /** From 0 to 1, empty where a text is too short. */
    public OptionalDouble measure() {
        return Math.min(first, second) < LEAST
                ? OptionalDouble.empty()
                : OptionalDouble.of(2.0 * shared / (first + second));
    }

    public Degree degree() {
        var measure = measure();
        if (measure.isEmpty()) {
            return Degree.TOO_SHORT;
        }
        return measure.getAsDouble() >= COPIED
                ? Degree.COPIED
                : measure.getAsDouble() >= ALIKE ? Degree.ALIKE : Degree.DISTINCT;
    }
}
