package org.gongkai.screening;

/** Identity numbers typed with letters for digits (O, l, I …): taken only where the check digit then holds. */
final class DisguisedIds {
    private static final int LONG = 18;
    private static final int FEWEST_DIGITS = 1;
    private static final String LETTERS = "OoQDlIiLZzSBb|";
    private static final String DIGITS = "0000" + "1111" + "22588" + "1";

    private DisguisedIds() {}

    static void look(Reading reading) {
        var text = reading.text();
        int start = 0;
        int digits = 0;
        int disguised = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = text.at(i);
            if (Letters.isAscii(c)) {
                digits++;
            } else if (LETTERS.indexOf(c) >= 0) {
                disguised++;
            } else if (c != 'X' && c != 'x') {
                if (i - start == LONG && digits >= FEWEST_DIGITS && disguised > 0) {
                    token(reading, start);
                }
                start = i + 1;
                digits = 0;
                disguised = 0;
            }
        }
    }

    private static void token(Reading reading, int start) {
        var text = reading.text();
        var digits = new StringBuilder();
        for (int i = start; i < start + LONG; i++) {
            char c = text.charAt(i);
            int letter = LETTERS.indexOf(c);
            digits.append(letter >= 0 ? DIGITS.charAt(letter) : c);
        }
        boolean apart = !Letters.isLatin(text.at(start - 1)) && !Letters.isLatin(text.at(start + LONG));
        boolean numeric = digits.substring(0, LONG - 1).chars().allMatch(c -> c >= '0' && c <= '9');
        if (apart && numeric && CheckDigits.isId(digits.toString()) && !reading.isTaken(start, start + LONG)) {
            reading.add(Mark.of("id_card", start, start + LONG, Severity.BLOCKING, Certainty.LIKELY, "disguised"));
        }
    }
}
