package org.gongkai.office.portal.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what somebody typed into words. The index knows no words, only characters and pairs of them, so that a wrong cut
 * here can lose a question's precision but never a document.
 */
final class Segmenter {
    private static final String AS_NOUN = "n 1000";
    private final Segment segment;

    /** Words of these are never cut. */
    Segmenter(Iterable<String> known) {
        var dictionary = new DynamicCustomDictionary();
        known.forEach(word -> dictionary.insert(word, AS_NOUN));
        segment = HanLP.newSegment()
                .enableCustomDictionary(dictionary)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false);
    }

    /** The words of a folded text that carry meaning; single characters side by side stay together. */
    List<String> words(String folded) {
        var words = new ArrayList<String>();
        var singles = new StringBuilder();
        for (var term : segment.seg(folded)) {
            if (!carriesNothing(term) && term.word.length() == 1 && isHan(term.word)) {
                singles.append(term.word);
            } else {
                take(singles, words);
                if (!carriesNothing(term)) {
                    words.add(term.word);
                }
            }
        }
        take(singles, words);
        return words;
    }

    private static void take(StringBuilder singles, List<String> words) {
        if (!singles.isEmpty()) {
            words.add(singles.toString());
            singles.setLength(0);
        }
    }

    /** Blanks, marks, particles and what only asks: 怎么办. */
    private static boolean carriesNothing(Term term) {
        var nature = term.nature;
        return term.word.isBlank()
                || nature.startsWith("w") && term.word.codePoints().noneMatch(Character::isLetterOrDigit)
                || nature.startsWith("u")
                || nature.startsWith("y")
                || nature.startsWith("ry");
    }

    private static boolean isHan(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }
}
