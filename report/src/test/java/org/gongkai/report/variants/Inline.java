package org.gongkai.report.variants;

import java.util.Random;

/** Running text as an editor leaves it in HTML: escaped, and cut into spans and fonts in the middle of words. */
final class Inline {
    /** The editor. */
    enum Editor {
        PLAIN,
        WORD,
        FONT,
        STRONG
    }

    private final Random random;
    private final Editor editor;

    Inline(Random random) {
        this.random = random;
        this.editor = Editor.values()[random.nextInt(Editor.values().length)];
    }

    Editor editor() {
        return editor;
    }

    String of(String text) {
        return switch (editor) {
            case PLAIN -> escaped(text);
            case WORD ->
                pieces(text, "<span style='font-size:12.0pt;font-family:仿宋_GB2312;mso-font-kerning:0pt'>", "</span>")
                        + (random.nextInt(3) == 0 ? "<o:p></o:p>" : "");
            case FONT -> "<font face=\"宋体\" size=3>" + pieces(text, "<font color=#000000>", "</font>") + "</font>";
            case STRONG -> pieces(text, random.nextBoolean() ? "<strong>" : "<b>", "");
        };
    }

    private String pieces(String text, String open, String close) {
        var end = close.isEmpty() ? open.replace("<", "</") : close;
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int next = Math.min(text.length(), i + 1 + random.nextInt(text.length() > 200 ? 60 : 6));
            boolean wrapped = random.nextBoolean();
            out.append(wrapped ? open : "")
                    .append(escaped(text.substring(i, next)))
                    .append(wrapped ? end : "");
            i = next;
        }
        return out.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\u00A0", "&nbsp;")
                .replace("“", "&ldquo;")
                .replace("”", "&rdquo;");
    }
}
