package org.gongkai.office.letters.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is printed of a letter.
 *
 * @param issuer 发文机关署名, also the letterhead
 * @param title 标题
 * @param addressee 主送, without the colon; empty where there is none
 * @param paragraphs 正文
 * @param attachments 附件说明
 * @param number 发文字号; empty in a draft
 * @param day 成文日期; empty in a draft
 */
public record Paper(
        String issuer,
        String title,
        String addressee,
        List<String> paragraphs,
        List<String> attachments,
        Optional<String> number,
        Optional<LocalDate> day) {
    public Paper {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }

    /** The paragraphs without what cannot be seen and without blank ones, each in one line. */
    List<String> lines() {
        return paragraphs.stream().flatMap(Paper::lines).toList();
    }

    /** The lines of a text, without what cannot be seen and without blank ones. */
    static Stream<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\t', ' ')
                        .replaceAll("[\\p{Cc}\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", ""))
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    /** A letter before its sealing: its number and date are left open, the place of the seal is marked. */
    public static Paper draft(
            String issuer, String title, String addressee, List<String> paragraphs, List<String> attachments) {
        return new Paper(issuer, title, addressee, paragraphs, attachments, Optional.empty(), Optional.empty());
    }

    /** The same with the number and the date it was sealed with. */
    public Paper numbered(String number, LocalDate day) {
        return new Paper(issuer, title, addressee, paragraphs, attachments, Optional.of(number), Optional.of(day));
    }
}
