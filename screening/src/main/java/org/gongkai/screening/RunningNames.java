package org.gongkai.screening;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;

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

    static void look(Reading reading, Names names) {
        var hits = reading.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.is(hit, Word.ROLE.bit())) {
                behind(reading, hits.end(hit), names);
            }
        }
    }

    private static void behind(Reading reading, int start, Names names) {
        var text = reading.text();
        int end = start;
        while (end < start + WINDOW && Letters.isHan(text.at(end))) {
            end++;
        }
        var words = text.cut(start, end);
        if (end - start < 3 || !Surnames.beginsWithOne(words) || !isSensitive(reading, start, end)) {
            return;
        }
        var first = Model.SEGMENT.seg(words).get(0);
        if (first.nature.startsWith("nr") && Surnames.isName(first.word)) {
            names.judge(reading, start, start + first.word.length(), true);
        }
    }

    private static boolean isSensitive(Reading reading, int start, int end) {
        return reading.hits().within(reading.sentenceStart(start, 60), reading.sentenceEnd(end, 60), SENSITIVE);
    }
}
