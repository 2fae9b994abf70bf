package org.gongkai.office.requests;

/**
 * 保管期限 of a case file.
 *
 * @see "机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）"
 */
public enum RetentionPeriod {
    PERMANENT,
    THIRTY_YEARS,
    TEN_YEARS;

    /** What a case is kept for where nobody chose. */
    public static final RetentionPeriod USUAL = THIRTY_YEARS;
}
