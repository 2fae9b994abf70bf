package org.gongkai.screening;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * Names in running text behind a role: 低保户张桂兰家庭困难. Where the name ends only a language model can tell: HanLP's
 * recognition of person names, loaded at first use (about 0.6 s and 40 MB), checked against the lists.
 */
final class RunningNames {
    private static final int WINDOW = 12;
    private static final long SENSITIVE = Word.mask(
            Word.ILLNESS, Word.ILLNESS_SIGN, Word.MINOR, Word.PETITION, Word.DISABILITY, Word.PUNISHMENT, Word.BENEFIT);

    private RunningNames() {}

    /** Loaded by the first sentence that needs it. */
    private static final class Model {
        static final Segment SEGMENT =
                HanLP.newSegment().enableNameRecognize(true).enableCustomDictionary(false);
    }

    /** Whether the dictionary knows it as an everyday word: 谢谢, 平安. */
    static boolean isWord(String word) {
        var entry = CoreDictionary.get(word);
        return entry != null && !entry.hasNatureStartsWith("nr");
    }

    /** Whether the model takes it for the name of a person, whole. */
    static boolean isName(String word) {
        return Model.SEGMENT.seg(word).stream().allMatch(term -> term.nature.startsWith("nr"));
    }

    static void look(Reading reading, Names names) {
        var hits = reading.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.is(hit, Word.mask(Word.ROLE, Word.PARTY))) {
                behind(reading, hits.end(hit), names, Names.standing(reading, hit));
            }
        }
    }

    private static void behind(Reading reading, int start, Names names, Names.Standing standing) {
        var text = reading.text();
        int end = start;
        while (end < start + WINDOW && Letters.isHan(text.at(end))) {
            end++;
        }
        var words = text.cut(start, end);
        if (end - start < 3
                || !Surnames.beginsWithOne(words)
                || standing != Names.Standing.PARTY && !isSensitive(reading, start, end)) {
            return;
        }
        var terms = Model.SEGMENT.seg(words);
        var first = terms.get(0);
        if (first.nature.startsWith("nr") && Surnames.isName(first.word)) {
            int length = first.word.length() + (isCutShort(terms) ? 1 : 0);
            names.judge(reading, start, start + length, standing);
        }
    }

    /** 陆文|彬|实施: a single letter that is a word of no sentence still belongs to the name. */
    private static boolean isCutShort(List<Term> terms) {
        if (terms.size() < 2 || terms.get(0).word.length() != 2) {
            return false;
        }
        var next = terms.get(1);
        return next.word.length() == 1
                && (next.nature.toString().endsWith("g") || next.nature.startsWith("n") || next.nature.startsWith("x"))
                && Surnames.isName(terms.get(0).word + next.word);
    }

    private static boolean isSensitive(Reading reading, int start, int end) {
        return reading.hits().within(reading.sentenceStart(start, 60), reading.sentenceEnd(end, 60), SENSITIVE);
    }
}
