package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a government's report says of assessment and social evaluation (条例 第五十条). */
@Configuration(proxyBeanMethods = false)
class AssessmentFacts {
    static final Set<Duty> READERS = Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR);

    /**
     * {@code supervision.assessed_bodies} of an assessment that is closed; {@code supervision.evaluated_people} and {@code
     * supervision.satisfied_rate} in percent where there was an evaluation.
     */
    @Bean
    Facts assessmentYear(Assessments assessments, Evaluations evaluations) {
        return (body, period, asOf) -> {
            var facts = new ArrayList<Fact>();
            assessed(assessments, body, period, asOf, facts);
            evaluated(evaluations, body, period, asOf, facts);
            return facts;
        };
    }

    private static void assessed(Assessments assessments, Body body, Period period, Instant asOf, List<Fact> facts) {
        var seen = LocalDate.ofInstant(asOf, OfficeDay.ZONE);
        for (var scheme : assessments.of(body)) {
            if (scheme.year() == period.last().getYear()
                    && scheme.closedOn().filter(day -> !day.isAfter(seen)).isPresent()) {
                facts.add(new Fact(
                        "supervision.assessed_bodies",
                        BigDecimal.valueOf(assessments.assessed(body, scheme).size()),
                        List.of(new Fact.Evidence(Assessments.THING, scheme.id()))));
            }
        }
    }

    private static void evaluated(Evaluations evaluations, Body body, Period period, Instant asOf, List<Fact> facts) {
        var counting = evaluations.of(body, period.last().getYear(), asOf).stream()
                .filter(one -> one.withdrawn().isEmpty())
                .toList();
        if (!counting.isEmpty()) {
            var people = counting.stream().mapToLong(Evaluation::respondents).sum();
            var satisfied = counting.stream().mapToLong(Evaluation::satisfied).sum();
            var evidence = counting.stream()
                    .map(one -> new Fact.Evidence(Evaluations.THING, one.id()))
                    .toList();
            facts.add(new Fact("supervision.evaluated_people", BigDecimal.valueOf(people), evidence));
            facts.add(new Fact("supervision.satisfied_rate", Evaluation.rate(satisfied, people), evidence));
        }
    }

    @Bean
    Records assessmentRecords(Assessments assessments) {
        return new Records() {
            @Override
            public String thing() {
                return Assessments.THING;
            }

            @Override
            public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
                var mayOpen = duties.contains(Duty.SUPERVISOR) || duties.contains(Duty.APPROVER);
                return ids.stream()
                        .map(id -> assessments.get(body, id))
                        .map(one -> new Shown(one.title(), mayOpen ? "assessment/" + one.id() : ""))
                        .toList();
            }
        };
    }

    @Bean
    DeskEntry assessmentEntry() {
        return new DeskEntry("district", 60, "assessment.title", "assessment", Set.of(Duty.SUPERVISOR));
    }

    @Bean
    DeskEntry assessedEntry() {
        return new DeskEntry("supervision", 34, "assessment.assessed", "assessed", READERS);
    }

    @Bean
    DeskEntry evaluationEntry() {
        return new DeskEntry("supervision", 36, "evaluation.title", "evaluations", READERS);
    }
}
