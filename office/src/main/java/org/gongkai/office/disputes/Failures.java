package org.gongkai.office.disputes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.requests.RequestCase;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.Step;
import org.gongkai.office.requests.StepKind;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.DisputeOutcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 败诉原因分析: decided disputes by the ground of the answer, by 科室 and by who reviewed it. */
@Component
class Failures {
    private static final Set<StepKind> REVIEWS = Set.of(StepKind.LEGAL_PASSED, StepKind.APPROVED);

    private final Disputes disputes;
    private final Requests requests;
    private final Bodies bodies;
    private final DisputeRules rules;
    private final MessageSource words;

    Failures(Disputes disputes, Requests requests, Bodies bodies, DisputeRules rules, MessageSource words) {
        this.disputes = disputes;
        this.requests = requests;
        this.bodies = bodies;
        this.rules = rules;
        this.words = words;
    }

    /** The rows of one way to group. */
    record Analysis(
            List<DisputeCase> decided,
            List<FailureRow> grounds,
            List<FailureRow> sections,
            List<FailureRow> reviewers) {}

    static boolean isLost(DisputeCase found) {
        return found.life().outcome() == DisputeOutcome.CORRECTED;
    }

    /** What was decided from the first to the last of these years. */
    Analysis of(Body body, int first, int last, Moment now) {
        var decided = disputes.of(body, now).stream()
                .filter(found -> found.dispute().track().group().isPresent()
                        && found.life().state() != DisputeState.VOIDED)
                .filter(found -> found.life()
                        .decision()
                        .map(step -> step.day().getYear())
                        .filter(year -> year >= first && year <= last)
                        .isPresent())
                .toList();
        var about = about(body, decided, now);
        return new Analysis(
                decided,
                rows(decided, found -> List.of(ground(found, about))),
                rows(decided, found -> List.of(section(found))),
                rows(decided, reviewers(about)));
    }

    private Map<Long, RequestCase> about(Body body, List<DisputeCase> decided, Moment now) {
        var ids = decided.stream()
                .flatMap(found -> found.dispute().request().stream())
                .collect(Collectors.toSet());
        return requests.withIds(body, ids, now).stream()
                .collect(Collectors.toMap(found -> found.request().id(), Function.identity()));
    }

    private static Optional<RequestCase> request(DisputeCase found, Map<Long, RequestCase> about) {
        return found.dispute().request().map(about::get);
    }

    private String ground(DisputeCase found, Map<Long, RequestCase> about) {
        return request(found, about)
                .map(asked -> asked.life()
                        .closing()
                        .map(step -> say("answer." + step.answer()))
                        .orElseGet(() -> say("dispute.ground.unanswered")))
                .orElseGet(() -> say("dispute.ground.none"));
    }

    private String section(DisputeCase found) {
        var section = found.life().section();
        return section.isEmpty() ? say("dispute.section.none") : section;
    }

    private Function<DisputeCase, List<String>> reviewers(Map<Long, RequestCase> about) {
        var names = bodies.names(about.values().stream()
                .flatMap(asked -> reviewersOf(asked).stream())
                .collect(Collectors.toSet()));
        return found -> {
            var of = request(found, about).map(Failures::reviewersOf).orElse(Set.of()).stream()
                    .map(id -> names.getOrDefault(id, ""))
                    .toList();
            return of.isEmpty() ? List.of(say("dispute.reviewer.none")) : of;
        };
    }

    /** Who passed or approved the answer that went out. */
    private static Set<Long> reviewersOf(RequestCase asked) {
        return asked.life().steps().stream()
                .filter(step -> REVIEWS.contains(step.kind()))
                .map(Step::person)
                .collect(Collectors.toSet());
    }

    private List<FailureRow> rows(List<DisputeCase> decided, Function<DisputeCase, List<String>> groups) {
        var cases = new TreeMap<String, List<DisputeCase>>();
        decided.forEach(found -> groups.apply(found)
                .forEach(name ->
                        cases.computeIfAbsent(name, any -> new ArrayList<>()).add(found)));
        return cases.entrySet().stream()
                .map(entry -> FailureRow.of(entry.getKey(), entry.getValue(), rules.smallest()))
                .sorted(Comparator.comparing((FailureRow row) -> row.lost().size())
                        .thenComparing(row -> row.decided().size())
                        .reversed())
                .toList();
    }

    private String say(String key) {
        return words.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
