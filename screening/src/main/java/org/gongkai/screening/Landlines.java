package org.gongkai.screening;

import java.util.regex.Pattern;

/** 固定电话 of a home: an office's number is no finding. */
final class Landlines implements Detector {
    private static final int FEWEST = 7;
    private static final int MOST = 12;
    private static final Pattern FORM = Pattern.compile("0\\d{9,11}|[2-8]\\d{6,7}");

    @Override
    public void look(Reading reading) {
        if (!reading.hits().within(0, reading.text().length(), Word.LABEL_HOME.bit())) {
            return;
        }
        for (var chain : reading.chains()) {
            for (var span : chain.spans(FEWEST, MOST)) {
                if (FORM.matcher(span.digits()).matches()
                        && isHome(reading, span)
                        && !reading.isTaken(span.start(), span.end())) {
                    reading.add(Mark.of(
                            "landline",
                            start(reading, span),
                            span.end(),
                            Severity.BLOCKING,
                            Certainty.LIKELY,
                            "labelled"));
                }
            }
        }
    }

    /** On the next line only with its area code: below a header stands the first column of a table. */
    private static boolean isHome(Reading reading, Chain.Span span) {
        var label = reading.label(span.start());
        if (!label.is(Word.LABEL_HOME)) {
            return false;
        }
        int from = reading.hits().end(label.hit());
        return span.digits().startsWith("0")
                || reading.text().cut(from, span.start()).indexOf('\n') < 0;
    }

    /** The bracket before the area code belongs to the number: (0551)63955123. */
    private static int start(Reading reading, Chain.Span span) {
        boolean bracketed = reading.text().at(span.start() - 1) == '('
                && reading.text().cut(span.start(), span.end()).indexOf(')') > 0;
        return bracketed ? span.start() - 1 : span.start();
    }
}
