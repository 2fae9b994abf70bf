package org.gongkai.screening;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers that only their label makes personal: passports, permits, 社保, 医保, 残疾证 … as {@code labelled.txt} has them. */
final class LabelledNumbers implements Detector {
    private static final int LONGEST = 30;
    private static final int GAP = 10;
    private static final String BRIDGE = "号码编:;=\"'<>/|()[]为是 \t\n（）“”、,.#№";
    private static final List<Rule> RULES =
            Lines.of("labelled.txt").stream().map(Rule::of).toList();

    private record Rule(String kind, long label, Pattern form, Severity severity) {
        /** The form itself may hold bars: it is what stands between the second and the last one. */
        static Rule of(String line) {
            int first = line.indexOf('|');
            int second = line.indexOf('|', first + 1);
            int last = line.lastIndexOf('|');
            return new Rule(
                    line.substring(0, first),
                    Word.ofHeading(line.substring(first + 1, second)).bit(),
                    Pattern.compile(line.substring(second + 1, last)),
                    Severity.valueOf(line.substring(last + 1)));
        }
    }

    @Override
    public void look(Reading reading) {
        var hits = reading.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            for (var rule : RULES) {
                if (hits.is(hit, rule.label()) && isLongest(hits, hit, rule.label())) {
                    values(reading, hits.end(hit), rule);
                }
            }
        }
    }

    private static boolean isLongest(Hits hits, int hit, long label) {
        return hits.lastBefore(hits.end(hit), Math.max(0, hits.start(hit) - GAP), label) == hit;
    }

    /** The value behind the label and those of the list it begins. */
    private static void values(Reading reading, int labelEnd, Rule rule) {
        var text = reading.text();
        int at = labelEnd;
        for (int values = 0; values < 50; values++) {
            int start = at;
            while (start < at + GAP && BRIDGE.indexOf(text.at(start)) >= 0) {
                start++;
            }
            int end = value(reading, start, rule);
            if (end < 0) {
                return;
            }
            at = end;
        }
    }

    private static int value(Reading reading, int start, Rule rule) {
        var text = reading.text();
        var compact = new StringBuilder();
        var places = new int[LONGEST];
        for (int i = start; i < start + LONGEST * 2 && compact.length() < LONGEST; i++) {
            char c = text.at(i);
            if (c == ' ' || c == '-' || c == '\u00b7') {
                continue;
            }
            if (c == '\n' || !Letters.isLatin(c) && !Letters.isHan(c) && !Letters.isAscii(c) && c != '(' && c != ')') {
                break;
            }
            byte digit = Letters.digit(c);
            places[compact.length()] = i;
            compact.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
        var matcher = rule.form().matcher(compact.toString().toUpperCase(Locale.ROOT));
        if (!matcher.lookingAt()) {
            return -1;
        }
        int last = matcher.end() - 1;
        int end = places[last] + 1;
        boolean apart = !Letters.isLatin(text.at(end)) && !Letters.isAscii(text.at(end)) && text.at(end) != '*';
        if (!apart || reading.isTaken(start, end)) {
            return apart ? end : -1;
        }
        reading.add(Mark.of(rule.kind(), start, end, rule.severity(), Certainty.LIKELY, "labelled"));
        return end;
    }
}
