package org.gongkai.office.engagement.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.engagement.ClockRule;
import org.gongkai.office.engagement.EngagementRules;

/** 办理经过: state and clock of a concern, derived from its steps. Hours run day and night from when it was seen. */
public record ConcernLife(Concern concern, List<ConcernStep> steps, Instant now, EngagementRules.Book rules) {
    public ConcernLife {
        steps = List.copyOf(steps);
    }

    public ConcernState state() {
        return steps.stream()
                .map(ConcernStep::act)
                .reduce(ConcernState.OPEN, (state, act) -> act.after(state), (one, other) -> other);
    }

    /** The newest step of a kind. */
    public Optional<ConcernStep> last(ConcernAct act) {
        return steps.stream().filter(step -> step.act() == act).reduce((one, other) -> other);
    }

    /** What the page it is worked on from has seen. */
    public long seen() {
        return steps.get(steps.size() - 1).id();
    }

    public ConcernLevel level() {
        return last(ConcernAct.RELEVEL)
                .map(step -> ConcernLevel.valueOf(step.code()))
                .orElse(concern.level());
    }

    /** The rule by which it has to be answered. */
    public EngagementRules.Rule clock() {
        return rule(level().rule());
    }

    private EngagementRules.Rule rule(ClockRule code) {
        return rules.on(code, concern.seenAt().atZone(OfficeDay.ZONE).toLocalDate());
    }

    /** Until when the response is in time. */
    public Instant due() {
        return concern.seenAt().plus(Duration.ofHours(clock().amount()));
    }

    /** Until when a press conference is in time; empty where none is due. */
    public Optional<Instant> conferenceDue() {
        return level().needsConference()
                ? Optional.of(concern.seenAt()
                        .plus(Duration.ofHours(
                                rule(ClockRule.CONCERN_CONFERENCE).amount())))
                : Optional.empty();
    }

    /** The first response that was public. */
    public Optional<ConcernStep> response() {
        return steps.stream()
                .filter(step -> step.act().isResponse())
                .reduce((one, other) -> happened(other).isBefore(happened(one)) ? other : one);
    }

    private static Instant happened(ConcernStep step) {
        return step.happenedAt().orElse(step.at());
    }

    /** When it was answered in public. */
    public Optional<Instant> respondedAt() {
        return response().map(ConcernLife::happened);
    }

    /** Whether it was answered too late, or is not and the hours are over. */
    public boolean isLate() {
        return state() != ConcernState.DISMISSED && respondedAt().orElse(now).isAfter(due());
    }

    /** Whether it waits for its response. */
    public boolean waits() {
        return state() == ConcernState.OPEN && response().isEmpty();
    }

    /** Whether it waits for its conference. */
    public boolean waitsForConference() {
        return state() != ConcernState.DISMISSED
                && state() != ConcernState.CLOSED
                && level().needsConference()
                && last(ConcernAct.CONFERENCE).isEmpty();
    }

    /** Whole hours left; negative: hours late. */
    public long hoursLeft() {
        var left = Duration.between(now, due());
        return left.isNegative() ? -Math.max(1, left.negated().toHours()) : left.toHours();
    }

    /** Who is responsible, empty where nobody was named. */
    public String owner() {
        return last(ConcernAct.OWN).map(ConcernStep::reference).orElse("");
    }
}
