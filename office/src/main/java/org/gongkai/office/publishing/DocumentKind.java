package org.gongkai.office.publishing;

/** What kind of document an item is; it decides about interpretation, validity and the lane. */
public enum DocumentKind {
    /** 一般信息. */
    ORDINARY,
    /** 规章; made by governments of provinces and cities, never by a street. */
    RULE,
    /** 行政规范性文件. */
    NORMATIVE,
    /** 其他政策文件. */
    POLICY,
    /** 政策解读. */
    INTERPRETATION;

    /** 规章 and 行政规范性文件 have a validity: in force, modified, expired, repealed. */
    public boolean hasValidity() {
        return this == RULE || this == NORMATIVE;
    }

    /**
     * Whether it is published together with an interpretation.
     *
     * @see "国办发〔2016〕80号: 政策文件与解读方案同步组织、同步审签、同步部署"
     */
    public boolean needsInterpretation() {
        return hasValidity() || this == POLICY;
    }
}
