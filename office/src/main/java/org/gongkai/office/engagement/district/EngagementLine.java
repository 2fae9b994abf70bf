package org.gongkai.office.engagement.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.engagement.MessageCase;
import org.gongkai.office.engagement.concern.ConcernLife;
import org.gongkai.office.engagement.concern.ConcernState;

/**
 * A body as its supervisor sees it.
 *
 * @param open messages that wait
 * @param late of them, whose clock ran out
 * @param answered messages answered in the year
 * @param answeredLate of them, after the last day
 * @param published day of the newest published answer
 * @param concerns public concerns seen in the year
 * @param concernsLate of them, answered too late or not yet though their hours are over
 */
public record EngagementLine(
        Body body,
        int open,
        int late,
        int answered,
        int answeredLate,
        Optional<LocalDate> published,
        int concerns,
        int concernsLate) {
    static EngagementLine of(
            Body body,
            List<MessageCase> messages,
            List<ConcernLife> concerns,
            Optional<LocalDate> published,
            LocalDate first) {
        var waiting =
                messages.stream().filter(found -> found.life().state().isOpen()).toList();
        var answered = messages.stream()
                .filter(found -> found.life()
                        .answered()
                        .filter(step -> !step.day().isBefore(first))
                        .isPresent())
                .toList();
        var seen = concerns.stream()
                .filter(life -> life.state() != ConcernState.DISMISSED)
                .toList();
        return new EngagementLine(
                body, waiting.size(), late(waiting), answered.size(), late(answered), published, seen.size(), (int)
                        seen.stream().filter(ConcernLife::isLate).count());
    }

    private static int late(List<MessageCase> cases) {
        return (int) cases.stream().filter(found -> found.life().isLate()).count();
    }
}
