package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 引文: a document number as cited in a text.
 *
 * @param text as printed
 * @param issuer the letters before the year, such as 国办公开办函
 * @param year of the number
 * @param serial number in the year
 * @param start offset in the text
 * @param end offset behind it
 * @param hexagonal whether the year stands in 〔〕, as 党政机关公文格式 demands
 * @see "GB/T 9704-2012 7.2.5 发文字号"
 */
public record Citation(String text, String issuer, int year, int serial, int start, int end, boolean hexagonal) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<issuer>[\\u4e00-\\u9fa5]{1,8})\\s*(?<open>[〔\\[(（【［﹝])\\s*(?<year>(?:19|20)\\d{2})\\s*年?\\s*[〕\\])）】］﹞]\\s*第?\\s*(?<serial>\\d{1,5})\\s*号");

    /** What every number has, and is quicker looked for. */
    private static final Pattern YEAR = Pattern.compile("[〔\\[(（【［﹝]\\s*(?:19|20)\\d{2}");

    /** The longest issuer and the longest serial number, with some spaces. */
    private static final int BEFORE_YEAR = 20;

    private static final int BEHIND_YEAR = 30;

    /** All document numbers in a text, in order. */
    public static List<Citation> in(String text) {
        var citations = new ArrayList<Citation>();
        if (text.indexOf('号') < 0) {
            return citations;
        }
        var year = YEAR.matcher(text);
        var matcher = NUMBER.matcher(text);
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!isBracket(text.charAt(i)) || !year.region(i, text.length()).lookingAt()) {
                continue;
            }
            matcher.region(Math.max(from, i - BEFORE_YEAR), Math.min(text.length(), year.end() + BEHIND_YEAR));
            if (matcher.find()) {
                citations.add(of(matcher));
                from = matcher.end();
            }
        }
        return citations;
    }

    private static boolean isBracket(char c) {
        return switch (c) {
            case '〔', '[', '(', '（', '【', '［', '﹝' -> true;
            default -> false;
        };
    }

    private static Citation of(Matcher matcher) {
        return new Citation(
                matcher.group(),
                matcher.group("issuer"),
                Integer.parseInt(matcher.group("year")),
                Integer.parseInt(matcher.group("serial")),
                matcher.start(),
                matcher.end(),
                matcher.group("open").equals("〔")
                        && matcher.group().contains("〕")
                        && !matcher.group().contains("年")
                        && !matcher.group().contains("第"));
    }

    /** The number in its official form. */
    public String normal() {
        return issuer + "〔" + year + "〕" + serial + "号";
    }
}
