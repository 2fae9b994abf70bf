package org.gongkai.report.model;

/**
 * 年度报告格式: the two statutory layouts. A real report may mix them, so the format is a property of each table.
 *
 * @see "国办公开办函〔2019〕60号; 国办公开办函〔2021〕30号"
 */
public enum ReportFormat {
    /** 年度报告格式（试行）, for report years 2019 and 2020. */
    TRIAL_2019(2019),
    /** 年度报告格式, for report year 2021 and later. */
    CURRENT_2021(2021);

    private final int year;

    ReportFormat(int year) {
        this.year = year;
    }

    /** The year of the issuing document, the number by which the format is known. */
    public int year() {
        return year;
    }

    /** The format a report of this year must use. */
    public static ReportFormat dueFor(int reportYear) {
        return reportYear >= CURRENT_2021.year ? CURRENT_2021 : TRIAL_2019;
    }
}
