package org.gongkai.office.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a finding.
 *
 * @param person empty where the rule itself did it
 * @param section to whom it was given
 * @param due last day set
 */
public record FindingStep(
        long id,
        Kind kind,
        LocalDate day,
        Instant at,
        Optional<Long> person,
        String words,
        String section,
        Optional<LocalDate> due) {
    /** Kinds of steps: those of people, named as their acts, and those of the rules. */
    public enum Kind {
        FOUND,
        NOTIFY,
        RECTIFY,
        PASS,
        RETURN,
        EXTEND,
        WAIVE,
        REOPEN,
        /** 规则复查: the fault is no longer there. */
        GONE,
        /** 规则复查: the fault is still there. */
        STILL,
        /** 再次发现 after it was closed. */
        AGAIN;

        static Kind of(FindingAct act) {
            return valueOf(act.name());
        }
    }

    static FindingStep by(FindingAct act, long person, LocalDate day, Instant at, String words) {
        return new FindingStep(0, Kind.of(act), day, at, Optional.of(person), words, "", Optional.empty());
    }

    FindingStep to(String otherSection, Optional<LocalDate> last) {
        return new FindingStep(id, kind, day, at, person, words, otherSection, last);
    }
}
