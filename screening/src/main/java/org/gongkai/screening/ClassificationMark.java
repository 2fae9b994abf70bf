package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 国家秘密标志: the sign on a classified document, level and term parted by ★. Words about secrecy in running text
 * (国家秘密, 商业秘密, 保密审查) are none.
 *
 * @param text as printed, without the spaces between its letters
 * @param start offset in the text
 * @param end offset behind it
 * @see "保守国家秘密法 第十九条; GB/T 9704-2012 7.2.2 密级和保密期限"
 */
public record ClassificationMark(String text, Level level, int start, int end) {
    /** 密级. */
    public enum Level {
        /** 绝密. */
        TOP_SECRET,
        /** 机密. */
        SECRET,
        /** 秘密. */
        CONFIDENTIAL;

        private static Level of(String mark) {
            return mark.startsWith("绝") ? TOP_SECRET : mark.startsWith("机") ? SECRET : CONFIDENTIAL;
        }
    }

    /** A document carries its mark at the top of the first page: it is looked for in so many lines that are not blank. */
    private static final int FIRST_LINES = 8;

    private static final String GAP = "[\\h\\u200b\\ufeff]*";
    private static final String LEVEL = "(?:绝" + GAP + "密|机" + GAP + "密|秘" + GAP + "密)";
    private static final String NUMBER = "[0-9０-９一二三四五六七八九十]";
    private static final String TERM = "(?:长" + GAP + "期|永" + GAP + "久|启" + GAP + "用" + GAP + "前|" + NUMBER + "(?:"
            + GAP + NUMBER + "){0,2}" + GAP + "(?:年|个" + GAP + "月|月|日|天))";
    /** A company marks its own papers 商业秘密★: no state secret. */
    private static final String NO_STATE_SECRET = "(?<!商业|企业|工作|核心)";

    /** Without one of them nothing is starred: quicker looked for. */
    private static final String STARS = "★☆✩✭⭐*＊";

    private static final Pattern STARRED = Pattern.compile(
            NO_STATE_SECRET + LEVEL + GAP + "(?:[★☆✩✭⭐]\\ufe0f?" + GAP + "(?:" + TERM + ")?|[*＊]" + GAP + TERM + ")");
    private static final Pattern LINE =
            Pattern.compile(GAP + "[【\\[（(]?" + GAP + "(?:密" + GAP + "级" + GAP + "[:：]?" + GAP + ")?(?<mark>" + LEVEL
                    + "(?:" + GAP + "[·•.．—-]?" + GAP + TERM + ")?)" + GAP + "级?" + GAP + "[】\\]）)]?" + GAP);

    /** All marks of a text, in order: starred ones anywhere, a line that is nothing but a mark at its beginning. */
    public static List<ClassificationMark> in(String text) {
        var marks = new ArrayList<ClassificationMark>();
        if (STARS.chars().anyMatch(star -> text.indexOf(star) >= 0)) {
            var starred = STARRED.matcher(text);
            while (starred.find()) {
                marks.add(of(starred.group(), starred.start()));
            }
        }
        if (marks.isEmpty()) {
            firstLines(text, marks);
        }
        return List.copyOf(marks);
    }

    private static void firstLines(String text, List<ClassificationMark> marks) {
        var seen = 0;
        for (var start = 0; start < text.length() && seen < FIRST_LINES; ) {
            var newline = text.indexOf('\n', start);
            var end = newline < 0 ? text.length() : newline;
            var line = LINE.matcher(text.substring(start, end).stripTrailing());
            if (line.matches()) {
                marks.add(of(line.group("mark"), start + line.start("mark")));
            }
            seen += text.substring(start, end).isBlank() ? 0 : 1;
            start = end + 1;
        }
    }

    private static ClassificationMark of(String printed, int start) {
        var mark = printed.replaceAll(GAP, "");
        return new ClassificationMark(mark, Level.of(mark), start, start + printed.length());
    }
}
