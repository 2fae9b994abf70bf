package org.gongkai.office.engagement.survey;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the surveys whose results were published in a period say. */
@Component
class SurveyFacts implements Facts, Records {
    private static final String PUBLISHED = """
            select s.id from engagement_survey s join engagement_survey_step p on p.survey_id = s.id
              and p.act = 'PUBLISH'
            where s.body_id = :body and p.day between :first and :last and p.at <= :asOf order by p.day, s.id
            """;

    private final JdbcClient jdbc;
    private final Surveys surveys;
    private final SurveyResults results;

    SurveyFacts(JdbcClient jdbc, Surveys surveys, SurveyResults results) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.results = results;
    }

    /**
     * {@code survey.published} in surveys, {@code survey.sheets} in sheets. Where the last survey with such a question has
     * answers enough: {@code survey.awareness_rate} and {@code survey.satisfaction_rate} in percent; where that is
     * significantly more than in the survey before also {@code survey.awareness_risen} and {@code
     * survey.satisfaction_risen} in percentage points. A rise that chance may have made is no fact.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var ids = jdbc.sql(PUBLISHED)
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.count("survey.published", Surveys.THING, ids));
        var evidence =
                ids.stream().map(id -> new Fact.Evidence(Surveys.THING, id)).toList();
        var sheets = 0;
        for (var id : ids) {
            sheets += surveys.get(body, id).sheets();
        }
        facts.add(new Fact("survey.sheets", BigDecimal.valueOf(sheets), evidence));
        for (var measure : List.of(Question.Measure.AWARENESS, Question.Measure.SATISFACTION)) {
            addRate(body, ids, measure, facts);
        }
        return facts;
    }

    /** By the last survey of the period that gives the rate. */
    private void addRate(Body body, List<Long> ids, Question.Measure measure, List<Fact> facts) {
        for (var i = ids.size() - 1; i >= 0; i--) {
            var result = results.published(surveys.get(body, ids.get(i)).survey());
            var rate = result.flatMap(found -> found.rate(measure));
            if (rate.isPresent()) {
                var evidence = List.of(new Fact.Evidence(Surveys.THING, ids.get(i)));
                var name = "survey." + measure.name().toLowerCase(Locale.ROOT);
                facts.add(new Fact(name + "_rate", rate.get().percent(), evidence));
                result.flatMap(found -> found.compared(measure))
                        .filter(Comparison::hasRisen)
                        .ifPresent(found -> facts.add(new Fact(name + "_risen", found.points(), evidence)));
                return;
            }
        }
    }

    @Override
    public String thing() {
        return Surveys.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        return surveys.withIds(body, ids).stream()
                .map(found -> new Shown(
                        found.survey().title(), "surveys/" + found.survey().id()))
                .toList();
    }
}
