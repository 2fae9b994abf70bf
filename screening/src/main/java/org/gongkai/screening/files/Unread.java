package org.gongkai.screening.files;

/**
 * 未能识别: a part of the file that no program has read, so that a person must look at it.
 *
 * @param place where, in Chinese
 * @param code why: {@code picture}, {@code scan} (a page without text), {@code outlines} (letters drawn, or without
 *     their meaning), {@code object} (OLE), {@code macros}, {@code archive}, {@code format}, {@code encrypted},
 *     {@code broken}, {@code too-large}, {@code too-complex}, {@code too-deep}, {@code empty}
 */
public record Unread(String place, String code) {
    /** 说明: place, reason and what to do, in Chinese. */
    public String sentence() {
        return Words.of("unread." + code, place);
    }
}
