package org.gongkai.office.supervision.improvement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The problems and measures behind a figure, and what section five still lacks. */
@Configuration(proxyBeanMethods = false)
class ImprovementRecords {
    static final Set<Duty> READERS = Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR);

    @Bean
    Records problemRecords(Improvements improvements, Trail trail) {
        return new Things(Improvements.THING, improvements, trail);
    }

    @Bean
    Records measureRecords(Improvements improvements, Trail trail) {
        return new Things(Improvements.MEASURE, improvements, trail);
    }

    @Bean
    YearEnd improvementYearEnd(Improvements improvements) {
        return (body, year, now) -> open(improvements, body, year, now);
    }

    private static List<YearEnd.Open> open(Improvements improvements, Body body, int year, Moment now) {
        var named = improvements.of(body, year, now.at());
        var path = "improvement?year=" + year;
        var none = named.isEmpty()
                ? Stream.of(new YearEnd.Open("improvement.year-end.none", List.of(), path, false, READERS))
                : Stream.<YearEnd.Open>empty();
        var bare =
                named.stream().filter(problem -> problem.measures().isEmpty()).count();
        var without = bare == 0
                ? Stream.<YearEnd.Open>empty()
                : Stream.of(new YearEnd.Open("improvement.year-end.bare", List.of(bare), path, false, READERS));
        var unsaid = improvements.of(body, year - 1, now.at()).stream()
                .flatMap(problem -> problem.measures().stream())
                .filter(measure -> measure.isLate(now.day()))
                .count();
        var late = unsaid == 0
                ? Stream.<YearEnd.Open>empty()
                : Stream.of(new YearEnd.Open(
                        "improvement.year-end.late",
                        List.of(unsaid),
                        "improvement?year=" + (year - 1),
                        false,
                        READERS));
        return Stream.of(none, without, late).flatMap(one -> one).toList();
    }

    /** Problems or measures by their words. */
    private record Things(String thing, Improvements improvements, Trail trail) implements Records {
        @Override
        public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
            var mayOpen = duties.stream().anyMatch(READERS::contains);
            return improvements.all(body, trail.now().at()).stream()
                    .flatMap(problem -> named(problem)
                            .filter(one -> ids.contains(one.id()))
                            .map(one -> new Shown(one.words(), mayOpen ? "improvement/" + problem.id() : "")))
                    .toList();
        }

        private Stream<Named> named(Problem problem) {
            return thing.equals(Improvements.THING)
                    ? Stream.of(new Named(problem.id(), problem.words()))
                    : problem.measures().stream().map(measure -> new Named(measure.id(), measure.words()));
        }
    }

    private record Named(long id, String words) {}
}
