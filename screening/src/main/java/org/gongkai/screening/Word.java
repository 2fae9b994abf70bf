package org.gongkai.screening;

import java.util.Locale;

/** Categories of context words, the headings of {@code words.txt}. */
enum Word {
    LABEL_ID,
    LABEL_MOBILE,
    LABEL_PHONE,
    LABEL_HOTLINE,
    LABEL_HOME,
    LABEL_CARD,
    LABEL_ACCOUNT,
    LABEL_ORG_ACCOUNT,
    LABEL_PAYEE,
    LABEL_SERIAL,
    LABEL_USCC,
    LABEL_PASSPORT,
    LABEL_PERMIT,
    LABEL_OFFICER,
    LABEL_PLATE,
    LABEL_EMAIL,
    LABEL_ADDRESS,
    LABEL_RESIDENCE,
    LABEL_BIRTH,
    LABEL_SOCIAL,
    LABEL_MEDICAL,
    LABEL_DISABILITY_CARD,
    LABEL_BENEFIT_CARD,
    LABEL_DRIVER,
    LABEL_STUDENT,
    LABEL_HOUSEHOLD,
    LABEL_NAME,
    LABEL_OFFICIAL,
    TITLE,
    PERSON_SIGN,
    ORG,
    OFFICE,
    OFFICE_ADDRESS,
    BANK_PLACE,
    BENEFIT,
    ILLNESS,
    ILLNESS_SIGN,
    DISABILITY,
    MINOR,
    PETITION,
    PUNISHMENT,
    ROLE,
    PARTY,
    BEHIND_NAME,
    SECRECY,
    PHRASE;

    long bit() {
        return 1L << ordinal();
    }

    static long mask(Word... words) {
        long mask = 0;
        for (var word : words) {
            mask |= word.bit();
        }
        return mask;
    }

    static Word ofHeading(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT));
    }
}
