package org.gongkai.office.supervision.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Passages;
import org.gongkai.office.facts.Period;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What section five of a report says: the problems of its year, what became of those of the year before, and what comes
 * next. Nothing is said that has no record.
 */
@Component
class ImprovementFacts implements Facts, Passages {
    private final Improvements improvements;
    private final MessageSource words;

    ImprovementFacts(Improvements improvements, MessageSource words) {
        this.improvements = improvements;
        this.words = words;
    }

    /**
     * {@code supervision.problems} of the year; {@code supervision.last_problems}, {@code supervision.last_measures} and
     * {@code supervision.last_measures_done} of the year before.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var year = period.last().getYear();
        var last = improvements.of(body, year - 1, asOf);
        return List.of(
                problems("supervision.problems", improvements.of(body, year, asOf)),
                problems("supervision.last_problems", last),
                measures("supervision.last_measures", last, measure -> true),
                measures("supervision.last_measures_done", last, measure -> measure.state() == MeasureState.DONE));
    }

    private static Fact problems(String name, List<Problem> problems) {
        return Fact.count(
                name, Improvements.THING, problems.stream().map(Problem::id).toList());
    }

    private static Fact measures(String name, List<Problem> problems, Predicate<Measure> which) {
        return Fact.count(
                name,
                Improvements.MEASURE,
                problems.stream()
                        .flatMap(problem -> problem.measures().stream())
                        .filter(which)
                        .map(Measure::id)
                        .toList());
    }

    @Override
    public Map<String, String> passages(Body body, int year, Instant asOf) {
        var problems = improvements.of(body, year, asOf);
        var passages = new HashMap<String, String>();
        passages.put("improvement.problems", listed(problems.stream().map(Problem::words)));
        passages.put("improvement.last", last(improvements.of(body, year - 1, asOf)));
        passages.put(
                "improvement.next",
                listed(problems.stream()
                        .flatMap(problem ->
                                problem.measures().stream().filter(measure -> isNext(problem, measure, year)))
                        .map(this::planned)));
        return passages;
    }

    /** What was done about a problem of the year before is said there. */
    private static boolean isNext(Problem problem, Measure measure, int year) {
        return switch (measure.state()) {
            case OPEN, UNDER_WAY -> true;
            case DONE -> !problem.years().contains(year - 1);
            case DROPPED -> false;
        };
    }

    /** Counts first, then problem by problem. */
    private String last(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        var all =
                problems.stream().mapToInt(problem -> problem.measures().size()).sum();
        var lines = new ArrayList<String>();
        lines.add(say("improvement.say.last", problems.size(), all, counts(problems)));
        for (var problem : problems) {
            lines.add(say("improvement.say.problem", problem.words(), became(problem)));
        }
        return String.join("\n", lines);
    }

    /** Only what there is of: 已完成2项，正在推进1项. */
    private String counts(List<Problem> problems) {
        return Stream.of(MeasureState.DONE, MeasureState.UNDER_WAY, MeasureState.OPEN, MeasureState.DROPPED)
                .map(state -> Map.entry(
                        state,
                        problems.stream()
                                .mapToLong(problem -> problem.count(state))
                                .sum()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> say("improvement.say.count." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private String became(Problem problem) {
        return problem.measures().isEmpty()
                ? say("improvement.say.no-measure")
                : problem.measures().stream()
                        .map(measure -> say("improvement.say.measure", measure.words(), state(measure)))
                        .collect(Collectors.joining(say("improvement.say.and")));
    }

    private String state(Measure measure) {
        var key = "improvement.say.state." + measure.state();
        return switch (measure.state()) {
            case OPEN, UNDER_WAY -> say(key, day(measure.due()));
            case DONE -> say(key, day(measure.last().orElseThrow().day()));
            case DROPPED ->
                say(key, measure.last().orElseThrow().words().strip().replaceAll("[。；]+$", ""));
        };
    }

    private String planned(Measure measure) {
        return measure.state() == MeasureState.DONE
                ? say(
                        "improvement.say.done",
                        measure.words(),
                        measure.owner(),
                        day(measure.last().orElseThrow().day()))
                : say("improvement.say.planned", measure.words(), measure.owner(), day(measure.due()));
    }

    /** 一是…。二是…。, a line each. */
    private String listed(Stream<String> said) {
        var numerals = say("improvement.say.numerals").split(" ");
        var lines = said.toList();
        return IntStream.range(0, lines.size())
                .mapToObj(n -> say(
                        "improvement.say.line",
                        n < numerals.length ? numerals[n] : String.valueOf(n + 1),
                        lines.get(n)))
                .collect(Collectors.joining("\n"));
    }

    private String day(LocalDate day) {
        return say("improvement.say.day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
