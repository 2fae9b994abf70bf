package org.gongkai.report.figures;

import java.math.BigDecimal;
import org.gongkai.report.model.Place;

/**
 * A figure in the narrative.
 *
 * @param quantity the words that name what is counted, such as 予以公开
 * @param value the number, multiples (万, 亿) applied
 * @param precision exact or an approximation
 * @param unit 件, 条, %, 万元 …
 * @param quote the clause it stands in, as printed
 * @param place section, part and source line
 * @param context the folded words around it, for rules
 */
public record Figure(
        String quantity,
        BigDecimal value,
        Precision precision,
        String unit,
        String quote,
        Place place,
        Context context) {
    /** How exact the figure claims to be. */
    public enum Precision {
        EXACT,
        /** 余, 多, 超过: the true value is larger. */
        MORE,
        /** 近, 不足: the true value is smaller. */
        LESS,
        /** 约, 左右: the true value is near. */
        ABOUT
    }

    /**
     * Where the figure stands in its text. All words are half-width and simplified.
     *
     * @param paragraph running number of the paragraph in the report
     * @param sentence the sentence, up to 。
     * @param start offset of the number in the sentence
     * @param end offset behind number and unit in the sentence
     * @param before the clause up to the number
     * @param after the clause behind the unit
     * @param sentenceNumber running number of the sentence in the paragraph
     */
    public record Context(
            int paragraph, int sentenceNumber, String sentence, int start, int end, String before, String after) {}

    public boolean isExact() {
        return precision == Precision.EXACT;
    }

    public boolean isPercent() {
        return unit.equals("%");
    }

    /** The words before the figure in its sentence. */
    public String lead() {
        return context.sentence().substring(0, context.start());
    }
}
