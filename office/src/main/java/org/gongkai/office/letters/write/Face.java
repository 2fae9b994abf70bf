package org.gongkai.office.letters.write;

/** Typefaces of an official document: the official one a Word document names, and the open one a PDF embeds. */
enum Face {
    /** 仿宋, of the text. */
    BODY("仿宋_GB2312", "body.ttf.xz"),
    /** 小标宋, of title and letterhead. */
    TITLE("方正小标宋简体", "title.ttf.xz"),
    /** 黑体, of first-level headings. */
    FIRST("黑体", "first.ttf.xz"),
    /** 楷体, of second-level headings. */
    SECOND("楷体_GB2312", "second.ttf.xz"),
    /** 宋体, of page numbers. */
    NUMBER("宋体", "body.ttf.xz"),
    /** What no other has: the characters of GB 18030-2022 outside the basic plane. */
    RARE("宋体", "rare.ttf.xz");

    private final String official;
    private final String open;

    Face(String official, String open) {
        this.official = official;
        this.open = open;
    }

    /** Name of the official font. */
    String official() {
        return official;
    }

    /** File of the open font, in the resources of the letters. */
    String open() {
        return open;
    }
}
