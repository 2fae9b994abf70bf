package org.gongkai.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One text while it is screened: its plain form, its words and numbers, and what was found so far. */
final class Reading {
    /** A label may stand so far before its value; digits between them do not count. */
    private static final int REACH = 60;

    private static final int NEAR = 100;
    private static final int LOOSE = 20;
    private static final int TIGHT = 8;

    private static final String BETWEEN = "为是与和及或等号码:;,.、/|()<>\"'=[]{}-_ \t\n，：（）“”‘’\u00b7*#№";
    private static final long LABELS = Word.mask(
            Word.LABEL_ID,
            Word.LABEL_MOBILE,
            Word.LABEL_PHONE,
            Word.LABEL_HOTLINE,
            Word.LABEL_HOME,
            Word.LABEL_CARD,
            Word.LABEL_ACCOUNT,
            Word.LABEL_ORG_ACCOUNT,
            Word.LABEL_SERIAL,
            Word.LABEL_USCC,
            Word.LABEL_PASSPORT,
            Word.LABEL_PERMIT,
            Word.LABEL_OFFICER,
            Word.LABEL_EMAIL,
            Word.LABEL_SOCIAL,
            Word.LABEL_MEDICAL,
            Word.LABEL_DISABILITY_CARD,
            Word.LABEL_BENEFIT_CARD,
            Word.LABEL_DRIVER,
            Word.LABEL_STUDENT,
            Word.LABEL_HOUSEHOLD);

    private final String text;
    private final Normal normal;
    private final Hits hits;
    private final List<Chain> chains;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> originals = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet identified = new BitSet();
    private final BitSet mobiles = new BitSet();

    Reading(String text, WordTrie words) {
        this.text = text;
        this.normal = Normal.of(text);
        this.hits = words.in(normal);
        this.chains = Chain.in(normal);
    }

    /**
     * The label a value stands behind.
     *
     * @param hit number of the word
     * @param tight whether nothing but punctuation and other values of the list stand between
     */
    record Label(Hits hits, int hit, boolean tight) {
        static final Label NONE = new Label(new Hits(), -1, false);

        boolean is(Word... words) {
            return hit >= 0 && hits.is(hit, Word.mask(words));
        }

        boolean isTightly(Word... words) {
            return tight && is(words);
        }
    }

    String original() {
        return text;
    }

    Normal text() {
        return normal;
    }

    Hits hits() {
        return hits;
    }

    List<Chain> chains() {
        return chains;
    }

    List<Mark> marks() {
        return marks;
    }

    void add(Mark mark) {
        marks.add(mark);
        taken.set(mark.start(), mark.end());
        if (mark.personal()) {
            var places = mark.kind().equals("mobile") ? mobiles : identified;
            if (!mark.kind().equals("name") && !mark.kind().equals("health")) {
                places.set(mark.start(), mark.end());
            }
        }
    }

    /** A finding that stands in the original text already. */
    void addOriginal(String kind, int start, int end, Severity severity, String reason, String right) {
        originals.add(new Mark(kind, start, end, false, severity, Certainty.CERTAIN, reason, right));
    }

    /** Everything found, by its place in the original text. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var mark : marks) {
            findings.add(finding(mark, normal.origin(mark.start()), normal.originEnd(mark.end() - 1, text)));
        }
        originals.forEach(mark -> findings.add(finding(mark, mark.start(), mark.end())));
        return findings;
    }

    private Finding finding(Mark mark, int start, int end) {
        return new Finding(
                mark.kind(),
                text.substring(start, end),
                start,
                end,
                mark.personal(),
                mark.severity(),
                mark.certainty(),
                Texts.why(mark.kind(), mark.reason(), mark.right()),
                Texts.remedy(mark.kind()));
    }

    /** Whether something was found there already. */
    boolean isTaken(int start, int end) {
        return anyIn(taken, start, end);
    }

    /** Whether a person is identified so near that a telephone number beside it is that person's. */
    boolean isBesideIdentifier(int start, int end) {
        return anyIn(identified, start - NEAR, end + NEAR);
    }

    /** Whether an identifier of a person lies between two places. */
    boolean isIdentifiedWithin(int from, int to) {
        return anyIn(identified, from, to) || anyIn(mobiles, from, to);
    }

    /** Whether an individual's mobile number stands near. */
    boolean isBesideMobile(int start, int end) {
        return anyIn(mobiles, start - NEAR, end + NEAR);
    }

    /** A bounded look: the next set bit may be far away. */
    private static boolean anyIn(BitSet places, int from, int to) {
        int end = Math.min(to, places.length());
        for (int i = Math.max(0, from); i < end; i++) {
            if (places.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** The label nearest before a number. */
    Label label(int start) {
        return label(start, LABELS);
    }

    /** The nearest word of these categories before a value. */
    Label label(int start, long categories) {
        int hit = hits.lastBefore(start, start - REACH, categories);
        if (hit < 0) {
            return Label.NONE;
        }
        int letters = 0;
        int foreign = 0;
        boolean lines = false;
        for (int i = hits.end(hit); i < start; i++) {
            char c = normal.charAt(i);
            if (c == '\u3002' || c == '\uff1b' || c == '\n' && normal.at(i + 1) == '\n') {
                return Label.NONE;
            }
            lines |= c == '\n';
            boolean digit = Letters.isAscii(c);
            letters += digit ? 0 : 1;
            foreign += digit || BETWEEN.indexOf(c) >= 0 ? 0 : 1;
        }
        boolean tight = foreign == 0 && letters <= TIGHT;
        return tight || !lines && letters <= LOOSE ? new Label(hits, hit, tight) : Label.NONE;
    }

    /** Whether such a word follows in brackets: 110…（身份证号）. */
    boolean isLabelledBehind(int end, Word word) {
        return normal.at(end) == '(' && hits.within(end, end + 10, word.bit());
    }

    /** Where the sentence of a place begins, looking back so far at most. */
    int sentenceStart(int place, int reach) {
        int least = Math.max(0, place - reach);
        for (int i = place - 1; i >= least; i--) {
            char c = normal.charAt(i);
            if (c == '\u3002' || c == '\uff1b' || c == '\n') {
                return i + 1;
            }
        }
        return least;
    }

    /** Where the sentence of a place ends, looking ahead so far at most. */
    int sentenceEnd(int place, int reach) {
        int most = Math.min(normal.length(), place + reach);
        for (int i = place; i < most; i++) {
            char c = normal.charAt(i);
            if (c == '\u3002' || c == '\uff1b' || c == '\n') {
                return i;
            }
        }
        return most;
    }

    /** Whether an office tells there how to reach it. */
    boolean isOfficeContact(int start, int end) {
        return hits.within(sentenceStart(start, 100), sentenceEnd(end, 60), Word.mask(Word.OFFICE, Word.LABEL_HOTLINE));
    }

    /** Whether the words right before a value speak of one person. */
    boolean isOfPerson(int start) {
        return hits.within(
                sentenceStart(start, 25), start, Word.mask(Word.PERSON_SIGN, Word.LABEL_NAME, Word.LABEL_MOBILE));
    }

    /** Whether a place is part of a web address. */
    boolean isInAddressOfPage(int start) {
        int at = start;
        while (at > start - 200 && normal.at(at - 1) > ' ' && normal.at(at - 1) < 128) {
            at--;
        }
        return normal.cut(at, start).contains("://") || normal.cut(at, start).startsWith("www.");
    }
}
