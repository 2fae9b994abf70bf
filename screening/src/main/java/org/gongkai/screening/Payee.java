package org.gongkai.screening;

/** 户名: whose account a number is, as the words near it tell. */
enum Payee {
    PERSON,
    ORGANISATION,
    UNKNOWN;

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST = 40;

    /** Reads the name behind the nearest label before or behind a number. */
    static Payee of(Reading reading, int number, int before, int behind) {
        var hits = reading.hits();
        long labels = Word.mask(Word.LABEL_PAYEE, Word.LABEL_NAME);
        int hit = hits.lastBefore(number, blockStart(reading, number, before), labels);
        var payee = hit < 0 ? UNKNOWN : of(reading, hits.end(hit));
        if (payee == UNKNOWN) {
            int next = hits.first(number, number + behind, Word.LABEL_PAYEE.bit());
            payee = next < 0 ? UNKNOWN : of(reading, hits.end(next));
        }
        return payee;
    }

    private static Payee of(Reading reading, int labelEnd) {
        var text = reading.text();
        int start = labelEnd;
        while (start < labelEnd + 8 && !Letters.isHan(text.at(start))) {
            start++;
        }
        int end = start;
        while (end < start + LONGEST && (Letters.isHan(text.at(end)) || text.at(end) == '(' || text.at(end) == ')')) {
            end++;
        }
        if (reading.hits().within(start, end, Word.ORG.bit())) {
            return ORGANISATION;
        }
        var name = text.cut(start, end);
        return name.length() <= LONGEST_NAME && Surnames.beginsWithOne(name) ? PERSON : UNKNOWN;
    }

    /** Not beyond a blank line with a number before it. */
    private static int blockStart(Reading reading, int number, int reach) {
        int least = Math.max(0, number - reach);
        for (int i = number - 1; i > least; i--) {
            if (reading.text().charAt(i) == '\u3002') {
                return i;
            }
        }
        return least;
    }
}
