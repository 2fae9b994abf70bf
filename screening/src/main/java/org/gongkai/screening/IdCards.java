package org.gongkai.screening;

import java.util.HashSet;
import java.util.Set;

/** 公民身份号码 of 18 and 15 digits, however they are written. */
final class IdCards implements Detector {
    private static final String KIND = "id_card";
    private static final int LONG = 18;
    private static final int OLD = 15;
    private static final Set<String> SAMPLES = new HashSet<>(Lines.of("samples_public.txt"));

    @Override
    public void look(Reading reading) {
        for (var chain : reading.chains()) {
            for (var span : chain.spans(OLD, LONG + 2)) {
                if (!reading.isTaken(span.start(), span.end())) {
                    consider(reading, span);
                }
            }
        }
        DisguisedIds.look(reading);
    }

    private static void consider(Reading reading, Chain.Span span) {
        var text = reading.text();
        char before = text.at(span.start() - 1);
        if (Letters.isLatin(before) || before == '_' || before == '*') {
            return;
        }
        var digits = span.digits();
        int end = span.end();
        int length = digits.length();
        if (length == LONG - 1) {
            int x = endOfX(text, end);
            if (x > 0) {
                digits = digits + "X";
                end = x;
            }
        }
        if (Letters.isLatin(text.at(end)) || text.at(end) == '*') {
            return;
        }
        if (digits.length() == LONG) {
            eighteen(reading, span, digits, end);
        } else if (digits.length() == OLD) {
            fifteen(reading, span, digits);
        } else if (isDisabilityCard(digits) && span.groups() == 1) {
            reading.add(
                    Mark.of("disability_card_no", span.start(), end, Severity.BLOCKING, Certainty.CERTAIN, "checked"));
        } else if (span.groups() == 1 && length > OLD) {
            misspelt(reading, span, digits);
        }
    }

    /** An identity number, the category and the degree of a disability. */
    private static boolean isDisabilityCard(String digits) {
        return digits.length() == LONG + 2
                && CheckDigits.isId(digits.substring(0, LONG))
                && "1234567".indexOf(digits.charAt(LONG)) >= 0
                && "1234".indexOf(digits.charAt(LONG + 1)) >= 0;
    }

    private static int endOfX(Normal text, int end) {
        int at = end;
        while (at < end + 2 && " -.\u00b7".indexOf(text.at(at)) >= 0) {
            at++;
        }
        return text.at(at) == 'X' || text.at(at) == 'x' ? at + 1 : -1;
    }

    private static void eighteen(Reading reading, Chain.Span span, String digits, int end) {
        if (isSample(digits)) {
            return;
        }
        var label = reading.label(span.start());
        if (CheckDigits.isId(digits)) {
            boolean permit = digits.charAt(0) == '8' && label.is(Word.LABEL_PERMIT);
            if (!permit && !(CheckDigits.isUscc(digits) && label.isTightly(Word.LABEL_USCC))) {
                reading.add(Mark.of(KIND, span.start(), end, Severity.BLOCKING, Certainty.CERTAIN, "checked"));
            }
            return;
        }
        boolean labelled = label.is(Word.LABEL_ID) && (label.tight() || span.groups() == 1)
                || reading.isLabelledBehind(end, Word.LABEL_ID);
        if (labelled) {
            reading.add(Mark.of(
                    KIND,
                    span.start(),
                    end,
                    Severity.BLOCKING,
                    Certainty.LIKELY,
                    CheckDigits.hasIdForm(digits) ? "wrong_check" : "wrong_form"));
        }
    }

    private static void fifteen(Reading reading, Chain.Span span, String digits) {
        if (!CheckDigits.isOldId(digits)) {
            return;
        }
        var label = reading.label(span.start());
        if (label.is(Word.LABEL_ID) || reading.isLabelledBehind(span.end(), Word.LABEL_ID)) {
            reading.add(Mark.of(KIND, span.start(), span.end(), Severity.BLOCKING, Certainty.LIKELY, "old"));
        }
    }

    /** A digit too many or too few behind the label. */
    private static void misspelt(Reading reading, Chain.Span span, String digits) {
        boolean dated = CheckDigits.hasIdForm((digits + "000").substring(0, LONG));
        if (dated && reading.label(span.start()).isTightly(Word.LABEL_ID)) {
            reading.add(Mark.of(KIND, span.start(), span.end(), Severity.BLOCKING, Certainty.LIKELY, "wrong_length"));
        }
    }

    /** Numbers printed in standards and manuals, and made-up ones: a wrong check digit behind 1234 or 0000. */
    static boolean isSample(String digits) {
        return SAMPLES.contains(digits)
                || !CheckDigits.isId(digits) && (digits.endsWith("1234") || digits.endsWith("0000"));
    }
}
