package org.gongkai.report.figures;

import java.math.BigDecimal;
import org.gongkai.report.model.Place;

/**
 * A figure in the narrative.
 *
 * @param quantity the words that name what is counted, such as 予以公开
 * @param value the number, multiples (万, 亿) applied
 * @param precision exact or an approximation
 * @param unit 件, 条, %, 万元 …; empty where none is printed
 * @param quote the clause it stands in
 * @param start offset of the number in its paragraph
 * @param end offset behind the number and unit in its paragraph
 */
public record Figure(
        String quantity,
        BigDecimal value,
        Precision precision,
        String unit,
        String quote,
        Place place,
        int paragraph,
        int start,
        int end) {
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
}
