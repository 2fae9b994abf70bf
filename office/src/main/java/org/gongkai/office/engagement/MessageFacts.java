package org.gongkai.office.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.springframework.stereotype.Component;

/**
 * Figures of messages. A message counts where it is handled: one that was transferred counts for the body that has it.
 *
 * @see "政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号)"
 */
@Component
class MessageFacts implements Facts {
    /** Inspectors ask whether an answer was published within so many months. */
    private static final int SILENT_MONTHS = 2;
    /** 单项否决: a message that stays unanswered longer. */
    private static final int UNANSWERED_MONTHS = 3;

    private final MessageStore store;
    private final MessageSteps steps;
    private final Messages messages;
    private final PublishedAnswers answers;
    private final EngagementRules rules;

    MessageFacts(
            MessageStore store,
            MessageSteps steps,
            Messages messages,
            PublishedAnswers answers,
            EngagementRules rules) {
        this.store = store;
        this.steps = steps;
        this.messages = messages;
        this.answers = answers;
        this.rules = rules;
    }

    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var day = day(period, asOf);
        var cases = casesAsOf(body, day, asOf);
        var facts = new ArrayList<Fact>();
        facts.add(count("engagement.messages", cases, received(period)));
        for (var kind : MessageKind.values()) {
            facts.add(count(
                    "engagement.messages." + kind.name().toLowerCase(Locale.ROOT),
                    cases,
                    received(period).and(found -> found.message().kind() == kind)));
        }
        Predicate<MessageCase> answered = found -> found.life()
                .answered()
                .filter(step -> period.contains(step.day()))
                .isPresent();
        facts.add(count("engagement.answered", cases, answered));
        facts.add(count(
                "engagement.answered_in_time",
                cases,
                answered.and(found -> !found.life().isLate())));
        facts.add(count(
                "engagement.answers_published",
                cases,
                found -> published(found).filter(period::contains).isPresent()));
        facts.add(new Fact("engagement.silent", isSilent(cases, day) ? BigDecimal.ONE : BigDecimal.ZERO, List.of()));
        facts.add(count(
                "engagement.unanswered_long",
                cases,
                found -> found.life().state().isOpen()
                        && found.message().receivedOn().isBefore(day.minusMonths(UNANSWERED_MONTHS))));
        facts.addAll(satisfaction(body, period, asOf));
        return facts;
    }

    /** The last day of the period, or the day as of which it is asked. */
    private static LocalDate day(Period period, Instant asOf) {
        var end = period.last().plusDays(1).atStartOfDay(OfficeDay.ZONE).toInstant();
        return asOf.isBefore(end) ? asOf.atZone(OfficeDay.ZONE).toLocalDate() : period.last();
    }

    private List<MessageCase> casesAsOf(Body body, LocalDate day, Instant asOf) {
        var found = store.of(body);
        var all = steps.of(found.stream().map(Message::id).toList());
        var book = rules.book();
        var cases = new ArrayList<MessageCase>();
        for (var message : found) {
            var recorded = all.getOrDefault(message.id(), List.of()).stream()
                    .filter(step -> !step.at().isAfter(asOf))
                    .toList();
            if (!recorded.isEmpty()) {
                cases.add(new MessageCase(message, messages.life(message, recorded, day, book)));
            }
        }
        return cases;
    }

    private static Predicate<MessageCase> received(Period period) {
        return found -> period.contains(found.message().receivedOn());
    }

    private static Optional<LocalDate> published(MessageCase found) {
        return found.life().isPublished()
                ? found.life().last(MessageAct.PUBLISH).map(MessageStep::day)
                : Optional.empty();
    }

    private static boolean isSilent(List<MessageCase> cases, LocalDate day) {
        var since = day.minusMonths(SILENT_MONTHS);
        return cases.stream()
                .flatMap(found -> published(found).stream())
                .noneMatch(on -> !on.isBefore(since) && !on.isAfter(day));
    }

    private static Fact count(String name, List<MessageCase> cases, Predicate<MessageCase> which) {
        return Fact.count(
                name,
                Messages.THING,
                cases.stream()
                        .filter(which)
                        .map(found -> found.message().id())
                        .sorted()
                        .toList());
    }

    private List<Fact> satisfaction(Body body, Period period, Instant asOf) {
        var told = answers.ratings(body).stream()
                .filter(rating -> period.contains(rating.day()) && !rating.at().isAfter(asOf))
                .toList();
        var rated = Fact.count(
                "engagement.rated",
                Messages.THING,
                told.stream().map(PublishedAnswers.Rating::id).toList());
        var sum = told.stream().mapToInt(PublishedAnswers.Rating::score).sum();
        var average = told.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(told.size()), 1, RoundingMode.HALF_UP);
        return List.of(rated, new Fact("engagement.satisfaction", average, rated.evidence()));
    }
}
