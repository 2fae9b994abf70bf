package org.gongkai.office.publishing;

import org.gongkai.office.facts.Period;

/** What a number of the register counts. */
public enum DocumentCount {
    /** 制发. */
    ISSUED,
    /** 废止 and 失效. */
    REPEALED,
    /** 现行有效 at the end of the year, or today in the current one. */
    IN_FORCE,
    /** All that were ever published. */
    ALL;

    boolean includes(NormativeDocument document, Period period) {
        return switch (this) {
            case ISSUED -> document.isIssuedIn(period);
            case REPEALED -> document.isEndedIn(period);
            case IN_FORCE -> document.isInForceOn(period.last());
            case ALL -> true;
        };
    }
}
