package org.gongkai.report.read;

/**
 * Labels as they are compared: width folded, punctuation and space removed, traditional characters of the statutory
 * labels made simplified. Only for matching; what is shown stays as printed.
 */
public final class Labels {
    private static final String TRADITIONAL =
            "總體況動開條項規範審廢現數許處決訴罰強單萬業費關係為於與類屬國祕終訟務內過執卷詢無請復複補後釋計轉結繼續辦給織構機當報經濟應餘額採購對維糾樣問題進產評議責會組獲資訊書創張說釐鎮縣區鄉廳"
                    + "禮門號發佈訂貫徹實際確認據擾亂濫頻繳納費們點眾標準檢驗";
    private static final String SIMPLIFIED =
            "总体况动开条项规范审废现数许处决诉罚强单万业费关系为于与类属国秘终讼务内过执卷询无请复复补后释计转结继续办给织构机当报经济应余额采购对维纠样问题进产评议责会组获资讯书创张说厘镇县区乡厅"
                    + "礼门号发布订贯彻实际确认据扰乱滥频缴纳费们点众标准检验";
    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final char[] TO_SIMPLIFIED = new char[0x10000 - FIRST_HAN];

    static {
        if (TRADITIONAL.length() != SIMPLIFIED.length()) {
            throw new IllegalStateException("character tables differ in length");
        }
        for (int i = 0; i < TO_SIMPLIFIED.length; i++) {
            TO_SIMPLIFIED[i] = (char) (FIRST_HAN + i);
        }
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            TO_SIMPLIFIED[TRADITIONAL.charAt(i) - FIRST_HAN] = SIMPLIFIED.charAt(i);
        }
    }

    private Labels() {}

    /** Letters, digits and characters only, half-width, simplified. */
    public static String normal(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c >= FIRST_HAN && c <= LAST_HAN || Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text folded character by character, so that offsets stay. */
    public static String folded(String text) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    /** Half-width form of a full-width character, simplified form of a traditional one. */
    static char fold(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return c < FIRST_HAN ? c : TO_SIMPLIFIED[c - FIRST_HAN];
    }

    /** Spaces of all widths collapsed to one, ends trimmed; zero-width characters removed. */
    static String tidy(String text) {
        var out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060') {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = out.length() > 0;
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
