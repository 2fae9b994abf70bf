package org.gongkai.office.letters;

import java.util.List;

/**
 * 公文正文: what a letter says.
 *
 * @param kind template it was made from, such as {@code correction}
 * @param title 标题, such as 政府信息公开申请补正告知书: the name of the instrument, without personal data
 * @param addressee 主送, without the colon; empty where the paper has none
 * @param paragraphs the text; one that begins with 一、 is a first-level heading, with （一） a second-level one
 * @param attachments names of the attachments, without 书名号 and numbers
 */
public record LetterText(
        String kind, String title, String addressee, List<String> paragraphs, List<String> attachments) {
    /** Stands where somebody still has to write something. */
    public static final String OPEN_PLACE = "＿＿＿＿";

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }

    /** Whether nothing is left to be written. */
    public boolean isWhole() {
        return !addressee.contains(OPEN_PLACE) && paragraphs.stream().noneMatch(line -> line.contains(OPEN_PLACE));
    }

    /** The same letter with what somebody typed, a line a paragraph. */
    public LetterText with(String otherAddressee, String typed) {
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new LetterText(kind, title, otherAddressee, lines, attachments);
    }
}
