package org.gongkai.office.channels;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An account in a year.
 *
 * @param first the day from which gaps of the year count
 * @param posts days of its posts in the year, in order
 * @param limit the largest gap that keeps its rhythm; empty: it has none
 * @param gauge empty without a rhythm
 * @param gaps all gaps of the year, in order
 * @param planned what is planned and has not appeared, in order
 * @param coming gaps that open with what is planned now, in order
 */
public record AccountGauge(
        Channel channel,
        Account account,
        LocalDate first,
        List<LocalDate> posts,
        OptionalInt limit,
        Optional<Gauge> gauge,
        List<Rhythm.Gap> gaps,
        List<Planned> planned,
        List<Rhythm.Gap> coming) {
    public AccountGauge {
        posts = List.copyOf(posts);
        gaps = List.copyOf(gaps);
        planned = List.copyOf(planned);
        coming = List.copyOf(coming);
    }

    /** The next that is planned, from today on. */
    public Optional<Planned> next() {
        return planned.stream()
                .filter(post ->
                        gauge.map(one -> !post.day().isBefore(one.today())).orElse(true))
                .findFirst();
    }

    /** How it stands; accounts without a rhythm stand well. */
    public Gauge.State state() {
        return gauge.map(Gauge::state).orElse(Gauge.State.OK);
    }

    /** The day after which a gap is too long. */
    public LocalDate breaksAfter(Rhythm.Gap gap) {
        return gap.from().plusDays(limit.orElse(0));
    }

    /** Whether a gap is longer than the rhythm allows. */
    public boolean isBroken(Rhythm.Gap gap) {
        return limit.isPresent() && ChronoUnit.DAYS.between(gap.from(), gap.to()) > limit.getAsInt();
    }
}
