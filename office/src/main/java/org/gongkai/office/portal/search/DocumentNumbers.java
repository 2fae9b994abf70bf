package org.gongkai.office.portal.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 发文字号 in the forms in which people write them: 东和办发〔2021〕9号, 东和办发[2021]9, （2021）9号.
 *
 * @see "GB/T 9704-2012 7.2.5"
 */
final class DocumentNumbers {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    /** Brackets tell a number of a document from other figures. */
    private static final Pattern BRACKETED = Pattern.compile("(\\p{IsHan}{0,20})[\\[(\u3014\u3010{<\u300a]" + YEAR
            + "[\\])\u3015\u3011}>\u300b]\u7b2c?(\\d{1,5})\u53f7?");
    /** Without them the whole must be one. */
    private static final Pattern WHOLE =
            Pattern.compile("(\\p{IsHan}{2,20})" + YEAR + "[-\u5e74]?\u7b2c?(\\d{1,5})\u53f7?");

    private DocumentNumbers() {}

    /**
     * One number in one form.
     *
     * @param full with the issuer's sign, which is empty where none was typed
     * @param figures year and number alone
     * @param text as it stands, without blanks
     */
    record Reference(String full, String figures, String text) {}

    /** The number in a text. */
    static Optional<Reference> in(String text) {
        var folded = Folding.fold(text).replaceAll("\\s+", "");
        var bracketed = BRACKETED.matcher(folded);
        if (bracketed.find()) {
            return Optional.of(number(bracketed));
        }
        var whole = WHOLE.matcher(folded);
        return whole.matches() ? Optional.of(number(whole)) : Optional.empty();
    }

    private static Reference number(Matcher found) {
        var figures = "#" + found.group(2) + "#" + Integer.parseInt(found.group(3));
        return new Reference(found.group(1) + figures, figures, found.group());
    }
}
