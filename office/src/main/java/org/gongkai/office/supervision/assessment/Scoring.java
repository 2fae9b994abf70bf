package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.supervision.InspectionScores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Works the points of a body out and says how. What nobody states is missing, not zero. */
@Component
class Scoring {
    // asked late: this module states facts itself
    private final ObjectProvider<Facts> modules;
    private final ObjectProvider<InspectionScores> inspections;
    private final MessageSource words;

    Scoring(ObjectProvider<Facts> modules, ObjectProvider<InspectionScores> inspections, MessageSource words) {
        this.modules = modules;
        this.inspections = inspections;
        this.words = words;
    }

    /** One score for each indicator, in their order. */
    List<Score> of(Body body, int year, List<Indicator> indicators, Map<Long, HandScore> byHand, Instant asOf) {
        var facts = indicators.stream().anyMatch(one -> one.how() == How.FACT)
                ? stated(body, year, asOf)
                : Map.<String, Fact>of();
        var scores = new ArrayList<Score>();
        for (var indicator : indicators) {
            scores.add(
                    switch (indicator.how()) {
                        case FACT -> fromFact(body, indicator, Optional.ofNullable(facts.get(indicator.fact())));
                        case INSPECTION -> fromInspection(body, year, indicator, asOf);
                        case HAND -> byHand(body, indicator, Optional.ofNullable(byHand.get(indicator.id())));
                    });
        }
        return scores;
    }

    private Map<String, Fact> stated(Body body, int year, Instant asOf) {
        var stated = new HashMap<String, Fact>();
        modules.orderedStream()
                .flatMap(module -> module.facts(body, Period.year(year), asOf).stream())
                .forEach(fact -> stated.merge(fact.name(), fact, Scoring::sum));
        return stated;
    }

    /** Where several modules state the same, as a takeover does. */
    private static Fact sum(Fact one, Fact other) {
        var evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Fact(one.name(), one.value().add(other.value()), evidence);
    }

    private Score fromFact(Body body, Indicator indicator, Optional<Fact> fact) {
        var assessable = Assessable.named(indicator.fact())
                .orElseGet(() -> new Assessable(indicator.fact(), indicator.fact(), ""));
        if (fact.isEmpty()) {
            return missing(body, indicator, say("assessment.how.no-fact", assessable.label()));
        }
        var value = fact.get().value();
        var how = say(
                "assessment.how.fact",
                assessable.label(),
                plain(value),
                assessable.unit(),
                plain(indicator.zeroAt()),
                plain(indicator.fullAt()),
                plain(indicator.weight()));
        return new Score(
                body.id(),
                indicator.id(),
                Optional.of(indicator.points(value)),
                Optional.of(value),
                how,
                fact.get().evidence(),
                Optional.empty(),
                false);
    }

    private Score fromInspection(Body body, int year, Indicator indicator, Instant asOf) {
        var score = inspections
                .orderedStream()
                .flatMap(module -> module.score(body, year, asOf).stream())
                .findFirst();
        return score.map(value -> new Score(
                        body.id(),
                        indicator.id(),
                        Optional.of(indicator.points(value)),
                        Optional.of(value),
                        say("assessment.how.inspection", plain(value), plain(indicator.weight())),
                        List.of(),
                        Optional.empty(),
                        false))
                .orElseGet(() -> missing(body, indicator, say("assessment.how.no-inspection")));
    }

    private Score byHand(Body body, Indicator indicator, Optional<HandScore> given) {
        return given.map(score -> new Score(
                        body.id(),
                        indicator.id(),
                        Optional.of(score.points()),
                        Optional.empty(),
                        say("assessment.how.hand", score.person(), score.on().toString(), score.words()),
                        List.of(),
                        score.file(),
                        false))
                .orElseGet(() -> missing(body, indicator, say("assessment.how.no-hand")));
    }

    private static Score missing(Body body, Indicator indicator, String why) {
        return new Score(
                body.id(), indicator.id(), Optional.empty(), Optional.empty(), why, List.of(), Optional.empty(), false);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
