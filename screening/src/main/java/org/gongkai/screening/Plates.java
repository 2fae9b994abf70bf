package org.gongkai.screening;

/**
 * 机动车号牌: province, letter, five or six characters without I and O.
 *
 * @see "GA 36-2018 中华人民共和国机动车号牌"
 */
final class Plates implements Detector {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String LAST = "挂学警港澳超";
    private static final int SERIAL = 5;
    private static final int NEW_ENERGY = 6;
    private static final int CONTEXT = 40;

    @Override
    public void look(Reading reading) {
        var text = reading.text();
        for (int i = 0; i < text.length() - SERIAL; i++) {
            char c = text.charAt(i);
            if (Letters.isHan(c) && Letters.isLatin(skip(text, i + 1)) && PROVINCES.indexOf(c) >= 0) {
                plate(reading, i);
            }
        }
    }

    private static char skip(Normal text, int at) {
        return text.at(at) == ' ' ? text.at(at + 1) : text.at(at);
    }

    private static void plate(Reading reading, int start) {
        var text = reading.text();
        int at = text.at(start + 1) == ' ' ? start + 2 : start + 1;
        char office = upper(text.at(at));
        if (office == 'I' || office == 'O' && !"京苏".contains(text.cut(start, start + 1))) {
            return;
        }
        at++;
        while (at < start + 6 && " \u00b7-.".indexOf(text.at(at)) >= 0) {
            at++;
        }
        int from = at;
        int digits = 0;
        while (at < from + NEW_ENERGY && isSerial(text.at(at))) {
            digits += Letters.isAscii(text.at(at)) ? 1 : 0;
            at++;
        }
        int length = at - from;
        if (length == SERIAL - 1 && LAST.indexOf(text.at(at)) >= 0) {
            at++;
            length++;
        }
        char after = text.at(at);
        if (length < SERIAL
                || digits < 2
                || isAlphanumeric(after)
                || after == '*'
                || !isPlateForm(text, from, length)) {
            return;
        }
        judge(reading, start, from, at);
    }

    private static void judge(Reading reading, int start, int from, int end) {
        var text = reading.text();
        boolean vehicle = reading.hits()
                .within(
                        reading.sentenceStart(start, CONTEXT),
                        reading.sentenceEnd(end, CONTEXT),
                        Word.LABEL_PLATE.bit());
        boolean official = text.at(end - 1) == '\u8b66';
        if (vehicle && !official) {
            reading.add(Mark.of("plate", start, end, Severity.BLOCKING, Certainty.CERTAIN, "labelled"));
        } else if (vehicle || !isPartOfWord(text, start, from)) {
            var mark = Mark.of("plate", start, end, Severity.BLOCKING, Certainty.LIKELY, "form");
            reading.add(
                    official
                            ? Mark.of("plate", start, end, Severity.WARNING, Certainty.LIKELY, "official")
                                    .ofNobody()
                            : mark);
        }
    }

    /** A standard (GB1908-2009) or the end of a name (腾讯云C12345) that only looks like one. */
    private static boolean isPartOfWord(Normal text, int start, int from) {
        char before = text.at(start - 1);
        boolean standard = "GDHCJYTQLS".indexOf(upper(text.at(from - 1))) >= 0
                && "BJT".indexOf(upper(text.at(from))) >= 0
                && Letters.isAscii(text.at(from + 1));
        return standard || Letters.isHan(before) && "车牌为号是乘驾驶辆将和与、及由的".indexOf(before) < 0;
    }

    /** New energy plates have their letter first or last: D12345, 12345F. */
    private static boolean isPlateForm(Normal text, int from, int length) {
        return length == SERIAL
                || Letters.isLatin(text.at(from)) && Letters.isAscii(text.at(from + 2))
                || Letters.isLatin(text.at(from + length - 1));
    }

    private static boolean isSerial(char c) {
        char upper = upper(c);
        return Letters.isAscii(c) || upper >= 'A' && upper <= 'Z' && upper != 'I' && upper != 'O';
    }

    private static boolean isAlphanumeric(char c) {
        return Letters.isAscii(c) || Letters.isLatin(c);
    }

    private static char upper(char c) {
        return Character.toUpperCase(c);
    }
}
