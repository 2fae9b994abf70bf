package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.office.facts.Period;

/**
 * 规章 or 行政规范性文件 as published, with what happened to it. Its 有效性 is derived, never stored.
 *
 * @param formedOn 成文日期, by which it counts as 制发
 * @param effectiveOn 施行日期; where none is stated, the day of publication
 * @param expiresOn last day of its validity; empty: without end
 * @param effects those that hold
 */
public record NormativeDocument(
        long id,
        DocumentKind kind,
        String title,
        String documentNo,
        LocalDate formedOn,
        LocalDate effectiveOn,
        Optional<LocalDate> expiresOn,
        List<Effect> effects) {
    public NormativeDocument {
        effects = List.copyOf(effects);
    }

    /** The first day on which it is no longer valid, 废止 or 失效 whichever came first; empty while none is known. */
    public Optional<LocalDate> endsOn() {
        return Stream.concat(repeal().map(Effect::onDay).stream(), expiresOn.map(last -> last.plusDays(1)).stream())
                .min(LocalDate::compareTo);
    }

    /** 有效性 on a day. */
    public Standing on(LocalDate day) {
        if (endsOn().filter(end -> !end.isAfter(day)).isPresent()) {
            return repeal().filter(effect -> effect.onDay().equals(endsOn().get()))
                    .map(effect -> Standing.REPEALED)
                    .orElse(Standing.EXPIRED);
        }
        if (effectiveOn.isAfter(day)) {
            return Standing.NOT_YET;
        }
        var modified = effects.stream()
                .anyMatch(effect ->
                        effect.kind() == Effect.Kind.MODIFIED && !effect.onDay().isAfter(day));
        return modified ? Standing.MODIFIED : Standing.IN_FORCE;
    }

    /** 制发 in the period. */
    public boolean isIssuedIn(Period period) {
        return period.contains(formedOn);
    }

    /** 废止 in the period; a document whose validity ran out counts with them, so that the years join. */
    public boolean isEndedIn(Period period) {
        return !formedOn.isAfter(period.last())
                && endsOn().filter(period::contains).isPresent();
    }

    /** 现行有效 at the end of a day; made and not ended, whether or not it already applies. */
    public boolean isInForceOn(LocalDate day) {
        return !formedOn.isAfter(day)
                && endsOn().filter(end -> !end.isAfter(day)).isEmpty();
    }

    private Optional<Effect> repeal() {
        return effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.REPEALED)
                .min(java.util.Comparator.comparing(Effect::onDay));
    }
}
