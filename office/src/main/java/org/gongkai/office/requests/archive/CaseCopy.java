package org.gongkai.office.requests.archive;

import java.time.LocalDate;

/**
 * A copy of one paper of a case, to be handed to whoever decides about it.
 *
 * @param documentNo 文号, or 登记号 of the application; empty where it has none
 * @param ending of its file, such as {@code .pdf}
 */
@SuppressWarnings("ArrayRecordComponent")
public record CaseCopy(Kind kind, String title, String documentNo, LocalDate day, byte[] content, String ending) {
    /** What paper it is. */
    public enum Kind {
        APPLICATION,
        LEDGER,
        COURSE,
        LETTER
    }
}
