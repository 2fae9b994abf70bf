package org.gongkai.office.portal.search;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;

/**
 * Makes characters alike that readers take for the same: full and half width, upper and lower case, 繁体 and 简体. Each
 * character stays one, so that places in the folded text are places in the original.
 */
final class Folding {
    private static final char FIRST_HAN = '\u2e80';
    private static final char LAST_HAN = '\ufaff';
    private static final char[] TABLE = table();

    private Folding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    static String fold(String text) {
        var folded = text.toCharArray();
        for (var i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    /** Folded, with letters and digits only: what is left is what somebody means by a title. */
    static String bare(String text) {
        var bare = new StringBuilder(text.length());
        fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? (char) c : folded((char) c);
        }
        return table;
    }

    private static char folded(char c) {
        var same = single(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), c);
        var simple = same >= FIRST_HAN && same <= LAST_HAN
                ? single(HanLP.convertToSimplifiedChinese(String.valueOf(same)), same)
                : same;
        return Character.toLowerCase(simple);
    }

    private static char single(String text, char otherwise) {
        return text.length() == 1 ? text.charAt(0) : otherwise;
    }
}
