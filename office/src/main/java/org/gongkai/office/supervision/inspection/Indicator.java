package org.gongkai.office.supervision.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.Sheet;

/**
 * 检查指标: what is checked and what it counts, with its source. The numbers of the table may be set otherwise by the body
 * that supervises.
 *
 * @param id stable, never used again, such as {@code veto_home_stale}
 * @param checked what is looked at, in a sentence
 * @param points taken off for each fault
 * @param most points taken off at most
 * @param days 整改期限 in working days from the day after the notice
 * @param from first day on which it holds
 * @param certainty how sure its numbers are
 * @see "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）"
 */
public record Indicator(
        String id,
        Kind kind,
        String name,
        String checked,
        Limits limits,
        BigDecimal points,
        BigDecimal most,
        int days,
        LocalDate from,
        Certainty certainty,
        String source) {
    /** Id of the row with the full score and the one that suffices. */
    public static final String SCHEME = "scheme";

    /** What an indicator does to the result. */
    public enum Kind {
        /** 评分办法: no indicator of its own. */
        SCHEME,
        /** 单项否决: the body fails, whatever its score. */
        VETO,
        /** 扣分. */
        DEDUCTION,
        /** 自查: from the list a body checks itself by. */
        SELF
    }

    /** Where the numbers of the table come from. */
    public enum Certainty {
        /** Read in the source. */
        VERIFIED,
        /** Known, the source not read. */
        MEMORY,
        /** Ours, from what the source asks for. */
        DERIVED
    }

    private static final List<Indicator> ALL = Sheet.rows("supervision/indicators").stream()
            .map(row -> new Indicator(
                    row.get(0),
                    Kind.valueOf(row.get(1)),
                    row.get(2),
                    row.get(3),
                    Limits.parse(row.get(4)).orElseThrow(),
                    new BigDecimal(row.get(5)),
                    new BigDecimal(row.get(6)),
                    Integer.parseInt(row.get(7)),
                    LocalDate.parse(row.get(8)),
                    Certainty.valueOf(row.get(9)),
                    row.get(10)))
            .toList();

    /** All rows of the table, the scheme first. */
    public static List<Indicator> all() {
        return ALL;
    }

    /** The same with other numbers. */
    public Indicator with(Limits others, BigDecimal each, BigDecimal atMost, int workingDays) {
        return new Indicator(
                id,
                kind,
                name,
                checked,
                limits.with(others.numbers()),
                each,
                atMost,
                workingDays,
                from,
                certainty,
                source);
    }
}
