package org.gongkai.office.publishing.takeover;

/** What a column of the sheet can be; the headers by which each is known are data. */
public enum TakeoverField {
    TITLE,
    PUBLISHED_ON,
    COLUMN,
    TEXT,
    FORMED_ON,
    DOCUMENT_NO,
    INDEX_NO,
    ADDRESS,
    ISSUER,
    SUMMARY
}
