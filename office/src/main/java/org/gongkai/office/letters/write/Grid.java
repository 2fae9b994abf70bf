package org.gongkai.office.letters.write;

/**
 * 版心: the page of an official document, in points. 22 lines a page and 28 characters a line fill the type area.
 *
 * @see "GB/T 9704-2012 5.2"
 */
final class Grid {
    private static final double MM = 72 / 25.4;

    static final int LINES = 22;
    static final int CHARACTERS = 28;
    /** 三号. */
    static final double BODY_SIZE = 16;
    /** 二号. */
    static final double TITLE_SIZE = 22;
    /** 四号, of the page number. */
    static final double PAGE_NUMBER_SIZE = 14;

    static final double WIDTH = 210 * MM;
    static final double HEIGHT = 297 * MM;
    static final double TOP = 37 * MM;
    static final double LEFT = 28 * MM;
    static final double TYPE_WIDTH = 156 * MM;
    static final double TYPE_HEIGHT = 225 * MM;

    /** From one line to the next. */
    static final double LEADING = TYPE_HEIGHT / LINES;
    /** From one character to the next. */
    static final double PITCH = TYPE_WIDTH / CHARACTERS;

    /** 信函格式: the name of the body begins here. */
    static final double HEAD_TOP = 30 * MM;

    static final double HEAD_SIZE = 27;
    static final double HEAD_GAP = 4 * MM;
    /** Rows of the first page that the letterhead and the number take, with two blank ones before the title. */
    static final int HEAD_ROWS = 4;

    static final int NUMBER_ROW = 1;
    static final double RULE_LEFT = 20 * MM;
    static final double RULE_WIDTH = 170 * MM;
    /** The second rule, from the bottom of the first page. */
    static final double RULE_BOTTOM = 20 * MM;
    /** 一字线上距版心下边缘. */
    static final double PAGE_NUMBER_GAP = 7 * MM;

    private Grid() {}
}
