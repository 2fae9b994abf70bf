package org.gongkai.office.publishing.text;

/** What was left out or changed on the way into the text; the words stand under {@code import.note.<name>}. */
public enum Note {
    /** Pictures that became files of ours. */
    PICTURES_KEPT,
    /** Pictures that stayed on the sender's disk or in a format no browser shows. */
    PICTURES_LOST,
    /** Pictures at addresses of others. */
    PICTURES_FOREIGN,
    /** 隐藏文字. */
    HIDDEN,
    /** 修订痕迹: deletions were left out, insertions taken as text. */
    REVISIONS,
    /** 批注. */
    COMMENTS,
    /** Header and footer of a document. */
    HEADERS,
    /** Tables within tables, made into paragraphs. */
    NESTED_TABLES,
    /** The text was taken from a PDF, where paragraphs and tables are guessed. */
    GUESSED
}
