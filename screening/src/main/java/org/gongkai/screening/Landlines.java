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
                boolean form = FORM.matcher(span.digits()).matches();
                if (form
                        && reading.label(span.start()).is(Word.LABEL_HOME)
                        && !reading.isTaken(span.start(), span.end())) {
                    reading.add(Mark.of(
                            "landline", span.start(), span.end(), Severity.BLOCKING, Certainty.LIKELY, "labelled"));
                }
            }
        }
    }
}
