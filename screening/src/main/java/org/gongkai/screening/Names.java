package org.gongkai.screening;

import java.util.List;

/**
 * 姓名 beside a number of that person, a benefit, an illness, a disability, a petition, a penalty, or of a minor. A label,
 * a role or the form of a list must name it; the name of an official at work is no finding.
 */
final class Names implements Detector {
    private static final int REACH = 90;
    private static final int REMARK = 12;
    private static final String TOUCHING = " \t\n,，、:：;；()（）|\"'<>/。-";
    /** Labels of numbers before which a person is named. */
    private static final long NUMBERS = Word.mask(
            Word.LABEL_OFFICER,
            Word.LABEL_HOUSEHOLD,
            Word.LABEL_PASSPORT,
            Word.LABEL_PERMIT,
            Word.LABEL_SOCIAL,
            Word.LABEL_MEDICAL,
            Word.LABEL_DISABILITY_CARD,
            Word.LABEL_BENEFIT_CARD,
            Word.LABEL_DRIVER,
            Word.LABEL_STUDENT,
            Word.LABEL_CARD,
            Word.LABEL_HOME);

    /** What may stand directly before a name in a sentence. */
    private static final String BEFORE_NAMES = "的至给由向对与和为是将把让叫系入到了";

    /** 章警官, 李女士, 户主 are none. */
    private static final long NO_NAME =
            Word.mask(Word.TITLE, Word.PERSON_SIGN, Word.ROLE, Word.LABEL_NAME, Word.LABEL_OFFICIAL, Word.LABEL_ID);

    private static final List<Sense> SENSES = List.of(
            new Sense(Word.ILLNESS, "illness", Severity.BLOCKING),
            new Sense(Word.ILLNESS_SIGN, "illness", Severity.BLOCKING),
            new Sense(Word.MINOR, "minor", Severity.BLOCKING),
            new Sense(Word.PETITION, "petition", Severity.BLOCKING),
            new Sense(Word.DISABILITY, "disability", Severity.BLOCKING),
            new Sense(Word.PUNISHMENT, "punishment", Severity.WARNING),
            new Sense(Word.BENEFIT, "benefit", Severity.WARNING));

    private final boolean runningText;

    /** What says that a word is a name: nothing, a label or role, one of a party to a case or of a victim. */
    enum Standing {
        BARE,
        NAMED,
        PARTY
    }

    Names(boolean runningText) {
        this.runningText = runningText;
    }

    /** What makes a name beside such a word a finding. */
    private record Sense(Word word, String reason, Severity severity) {}

    @Override
    public void look(Reading reading) {
        var text = reading.text();
        var hits = reading.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.is(hit, Word.mask(Word.LABEL_NAME, Word.ROLE)) && !isWithinLonger(hits, hit)) {
                labelled(reading, hit);
            } else if (hits.is(hit, Word.LABEL_ID.bit())) {
                beforeNumber(reading, hits.start(hit));
            }
            if (hits.is(hit, Word.BEHIND_NAME.bit())) {
                beforeWord(reading, hits.start(hit));
            }
            if (hits.is(hit, Word.LABEL_MOBILE.bit()) || runningText && hits.is(hit, NUMBERS)) {
                beforeNumber(reading, hits.start(hit));
            }
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (!Letters.isHan(text.at(i))) {
                if (i - start >= 2 && i - start <= 4) {
                    standingAlone(reading, start, i);
                }
                start = i + 1;
            }
        }
        if (runningText) {
            RunningNames.look(reading, this);
        }
        Illnesses.look(reading);
    }

    private static boolean isWithinLonger(Hits hits, int hit) {
        long words = Word.mask(Word.LABEL_NAME, Word.ROLE, Word.LABEL_MOBILE, Word.LABEL_PHONE);
        int next = hits.atOrAfter(hits.start(hit));
        int longest = hits.lastBefore(hits.end(hit), Math.max(0, hits.start(hit) - 6), words);
        return longest >= 0 && longest != hit || hits.end(next) > hits.end(hit);
    }

    /** 姓名：李思雨, 被告张国，男: the name between a label and the next character that is none of a name. */
    private void labelled(Reading reading, int hit) {
        var text = reading.text();
        int start = behindRemark(text, reading.hits().end(hit));
        int most = start + 4;
        while (start < most && TOUCHING.indexOf(text.at(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < start + 5 && Letters.isHan(text.at(end))) {
            end++;
        }
        boolean word = runningText && start == reading.hits().end(hit) && !RunningNames.isName(text.cut(start, end));
        if (Surnames.isName(text.cut(start, end)) && !word && !reading.hits().within(start, end, NO_NAME)) {
            judge(reading, start, end, standing(reading, hit));
        }
    }

    /** 乙方（劳动者）：: a remark in brackets that belongs to the label. */
    private static int behindRemark(Normal text, int start) {
        int end = start + 1;
        while (text.at(start) == '(' && end < start + REMARK && (Letters.isHan(text.at(end)) || text.at(end) == '、')) {
            end++;
        }
        return end > start + 1 && text.at(end) == ')' && text.at(end + 1) == ':' ? end + 1 : start;
    }

    /** Whether a label makes a name sensitive by itself. */
    static Standing standing(Reading reading, int hit) {
        return reading.hits().is(hit, Word.PARTY.bit()) ? Standing.PARTY : Standing.NAMED;
    }

    /** 赵小禾驾驶, 转入赵小禾名下, 的赵小禾老人. */
    private void beforeWord(Reading reading, int word) {
        var text = reading.text();
        for (int length = 3; length >= 2; length--) {
            int start = word - length;
            char before = text.at(start - 1);
            if ((!Letters.isHan(before) || BEFORE_NAMES.indexOf(before) >= 0)
                    && Surnames.isName(text.cut(start, word))
                    && runningText
                    && RunningNames.isName(text.cut(start, word))
                    && !reading.hits().within(start, word, NO_NAME | Word.ORG.bit())) {
                judge(reading, start, word, Standing.NAMED);
                return;
            }
        }
    }

    /** 准予赵小禾（公民身份号码…）: the name ends at the bracket or comma. */
    private void beforeNumber(Reading reading, int label) {
        var text = reading.text();
        if ("(,，、".indexOf(text.at(label - 1)) < 0) {
            return;
        }
        for (int length = 3; length >= 2; length--) {
            int start = label - 1 - length;
            if (start >= 0
                    && Surnames.isName(text.cut(start, label - 1))
                    && (!runningText || RunningNames.isName(text.cut(start, label - 1)))
                    && !reading.hits().within(start, label - 1, NO_NAME | Word.ORG.bit())) {
                judge(reading, start, label - 1, Standing.NAMED);
                return;
            }
        }
    }

    /** A word of its own between signs: 1  雷勇峰  A2, 汪明 136…, 李思雨（女）. */
    private void standingAlone(Reading reading, int start, int end) {
        var text = reading.text();
        char behind = text.at(end);
        boolean sex = behind == '(' || behind == ',' || behind == '，' || behind == '、';
        char next = text.at(end + 1);
        var word = text.cut(start, end);
        if (Surnames.isName(word)
                && !reading.hits().within(start, end, NO_NAME | Word.ORG.bit())
                && !(runningText && RunningNames.isWord(word))) {
            judge(reading, start, end, sex && (next == '男' || next == '女') ? Standing.NAMED : Standing.BARE);
        }
    }

    /**
     * Makes a finding of a name where something beside it makes it one.
     *
     * @param standing what says that it is a name
     */
    void judge(Reading reading, int start, int end, Standing standing) {
        if (reading.isTaken(start, end) || isOfOfficial(reading, start, end)) {
            return;
        }
        var hits = reading.hits();
        int from = reading.sentenceStart(start, REACH);
        int to = reading.sentenceEnd(end, REACH);
        boolean named = standing != Standing.BARE;
        boolean listed = hasMaskedNumber(reading.text(), from, to) || isListRow(reading.text(), from);
        if (named || listed) {
            for (var sense : SENSES) {
                if (hits.within(from, to, sense.word().bit())) {
                    add(reading, start, end, sense.severity(), sense.reason());
                    return;
                }
            }
        }
        if (reading.isIdentifiedWithin(from, named ? nextLineEnd(reading, to) : to)
                || named && reading.isIdentifiedWithin(start - 30, start)) {
            add(reading, start, end, Severity.WARNING, "identifier");
        } else if (standing == Standing.PARTY) {
            add(reading, start, end, Severity.WARNING, "party");
        }
    }

    private static int nextLineEnd(Reading reading, int lineEnd) {
        return reading.text().at(lineEnd) == '\n' ? reading.sentenceEnd(lineEnd + 1, REACH / 2) : lineEnd;
    }

    private static void add(Reading reading, int start, int end, Severity severity, String reason) {
        reading.add(Mark.of("name", start, end, severity, Certainty.LIKELY, reason));
    }

    /** 610******731: somebody's number, masked. */
    private static boolean hasMaskedNumber(Normal text, int from, int to) {
        for (int i = Math.max(1, from); i < to; i++) {
            if (text.at(i) == '*' && text.at(i + 1) == '*' && Letters.digit(text.at(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A row that begins with its number. */
    private static boolean isListRow(Normal text, int from) {
        int at = from;
        while (text.at(at) == ' ' || text.at(at) == '\t' || text.at(at) == '|') {
            at++;
        }
        int digits = at;
        while (digits < at + 5 && Letters.isAscii(text.at(digits))) {
            digits++;
        }
        return digits > at && (" \t|.、，,".indexOf(text.at(digits)) >= 0) && !Letters.isAscii(text.at(digits + 1));
    }

    /** 镇长李某某, 法定代表人：李光明, 王建国主任. */
    static boolean isOfOfficial(Reading reading, int start, int end) {
        var hits = reading.hits();
        int before = hits.lastBefore(start, Math.max(0, start - 10), Word.LABEL_OFFICIAL.bit());
        boolean office = before >= 0 && start - hits.end(before) <= 2;
        int behind = hits.first(end, end + 5, Word.TITLE.bit());
        return office || behind >= 0 && hits.start(behind) - end <= 1;
    }
}
