package org.gongkai.screening;

import java.util.regex.Pattern;

/** 银行卡号: an individual's card or passbook; an organisation's account is none. */
final class BankCards implements Detector {
    private static final String KIND = "bank_card";
    private static final int FEWEST = 16;
    private static final int MOST = 19;
    private static final int BEFORE = 160;
    private static final int BEHIND = 90;
    private static final Pattern FOURS = Pattern.compile("4-4-4-[4-7]|4-4-4-4-[1-3]|6-10|6-12|6-13|8-8|8-11");
    private static final Pattern ABROAD = Pattern.compile("(?:5[1-5]|35|36)\\d{14}");
    private static final long OTHER_ACCOUNT = Word.mask(Word.LABEL_SERIAL, Word.LABEL_USCC, Word.LABEL_ORG_ACCOUNT);

    @Override
    public void look(Reading reading) {
        for (var chain : reading.chains()) {
            for (var span : chain.spans(FEWEST, MOST)) {
                if (!reading.isTaken(span.start(), span.end()) && isApart(reading.text(), span)) {
                    consider(reading, span);
                }
            }
        }
    }

    private static boolean isApart(Normal text, Chain.Span span) {
        char before = text.at(span.start() - 1);
        char after = text.at(span.end());
        return !Letters.isLatin(before)
                && !Letters.isLatin(after)
                && before != '*'
                && after != '*'
                && before != '_'
                && after != '_'
                && after != '=';
    }

    private static void consider(Reading reading, Chain.Span span) {
        var label = reading.label(span.start());
        boolean luhn = CheckDigits.isLuhn(span.digits());
        boolean unlabelled = !label.is(Word.LABEL_CARD, Word.LABEL_ACCOUNT);
        if (label.isTightly(Word.LABEL_SERIAL, Word.LABEL_USCC, Word.LABEL_ORG_ACCOUNT)
                || unlabelled && !(luhn && span.digits().startsWith("62"))
                || CheckDigits.isUscc(span.digits())
                || reading.isInAddressOfPage(span.start())) {
            return;
        }
        boolean own = label.is(Word.LABEL_CARD) && (span.isWhole() || span.groups() == 1 || inFours(span));
        boolean account = label.is(Word.LABEL_ACCOUNT) && (span.isWhole() || span.groups() == 1 || inFours(span));
        var payee = Payee.of(reading, span.start(), BEFORE, BEHIND);
        if (own && payee != Payee.ORGANISATION) {
            add(reading, span, luhn ? Certainty.CERTAIN : Certainty.LIKELY, luhn ? "checked" : "labelled");
        } else if (account && payee == Payee.PERSON) {
            add(reading, span, luhn ? Certainty.CERTAIN : Certainty.LIKELY, "payee");
        } else if (account && payee == Payee.UNKNOWN && isCardForm(span.digits()) && !isOfOrganisation(reading, span)) {
            add(reading, span, luhn ? Certainty.LIKELY : Certainty.POSSIBLE, luhn ? "checked" : "labelled");
        } else if (!own && !account && luhn && payee != Payee.ORGANISATION && standsAlone(reading, span)) {
            reading.add(Mark.of(KIND, span.start(), span.end(), Severity.WARNING, Certainty.POSSIBLE, "form"));
        }
    }

    private static void add(Reading reading, Chain.Span span, Certainty certainty, String reason) {
        reading.add(Mark.of(KIND, span.start(), span.end(), Severity.BLOCKING, certainty, reason));
    }

    private static boolean standsAlone(Reading reading, Chain.Span span) {
        int from = reading.sentenceStart(span.start(), 40);
        return (span.groups() == 1 || inFours(span))
                && !reading.hits().within(from, span.start(), OTHER_ACCOUNT)
                && !isOfOrganisation(reading, span);
    }

    /** UnionPay and the international schemes: 62, 4, 51-55, 35, 36, 60. */
    private static boolean isCardForm(String digits) {
        return digits.startsWith("62")
                || digits.startsWith("60")
                || digits.startsWith("9") && digits.length() == MOST
                || digits.charAt(0) == '4' && digits.length() != FEWEST + 1
                || ABROAD.matcher(digits).matches();
    }

    private static boolean inFours(Chain.Span span) {
        return FOURS.matcher(span.shape()).matches();
    }

    /** An account whose bank or owner stands right before it: 结算账号：…支行 6222…, or an office's own contact line. */
    private static boolean isOfOrganisation(Reading reading, Chain.Span span) {
        int from = reading.sentenceStart(span.start(), 60);
        return reading.hits().within(from, span.start(), Word.mask(Word.BANK_PLACE, Word.ORG))
                && !reading.isOfPerson(span.start());
    }
}
