package org.gongkai.office.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.assessment.Appeals;
import org.gongkai.office.supervision.assessment.Assessments;
import org.gongkai.office.supervision.assessment.Evaluations;
import org.gongkai.office.supervision.assessment.How;
import org.gongkai.office.supervision.assessment.Indicator;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The assessment of 2021, announced with one appeal answered and one open, and the district's survey. */
@Component
@Profile("demo")
class SampleAssessment implements SamplePart {
    private static final LocalDate SCORED = LocalDate.of(SampleYear.YEAR + 1, 1, 6);
    private static final LocalDate APPEALED = LocalDate.of(SampleYear.YEAR + 1, 1, 7);
    private static final LocalDate UNTIL = LocalDate.of(SampleYear.YEAR + 1, 1, 14);
    private static final int LEAST = 3;

    private final Assessments assessments;
    private final Appeals appeals;
    private final Evaluations evaluations;
    private final Bodies bodies;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleAssessment(Assessments assessments, Appeals appeals, Evaluations evaluations, Bodies bodies) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.evaluations = evaluations;
        this.bodies = bodies;
    }

    @Override
    public void fill(Map<String, Person> people) {
        var district = bodies.withCode("donghe");
        var supervisor = one(people, "jiangtao");
        var year = SampleYear.YEAR;
        var id = assessments.begin(supervisor, district, year, words.getString("assessment"), LEAST, at(SCORED, 0));
        var byHand = new ArrayList<Long>();
        for (var row : Sheet.rows("demo/assessment")) {
            if (row.get(0).equals("I")) {
                var indicator = assessments.add(supervisor, district, id, indicator(row), at(SCORED, 0));
                if (How.valueOf(row.get(3)) == How.HAND) {
                    byHand.add(indicator);
                }
                continue;
            }
            if (assessments.get(district, id).state().name().equals("DRAFT")) {
                assessments.open(supervisor, district, id, at(SCORED, 1));
            }
            for (var n = 0; n < byHand.size(); n++) {
                assessments.score(
                        supervisor,
                        district,
                        id,
                        bodies.withCode(row.get(1)).id(),
                        byHand.get(n),
                        new BigDecimal(row.get(2 + 2 * n)),
                        row.get(3 + 2 * n),
                        Optional.empty(),
                        at(SCORED, 2));
            }
        }
        assessments.announce(supervisor, district, id, UNTIL, at(SCORED, 3));
        appeal(people, id, byHand);
        evaluations.enter(
                one(people, "luoyi"),
                district,
                new Evaluations.Entered(
                        year,
                        LocalDate.of(year, 12, 10),
                        words.getString("evaluation"),
                        words.getString("evaluation-source"),
                        1260,
                        1149,
                        Optional.empty()),
                at(LocalDate.of(year, 12, 16), 0));
    }

    private void appeal(Map<String, Person> people, long id, List<Long> byHand) {
        var district = bodies.withCode("donghe");
        appeals.appeal(
                one(people, "chenyu"),
                bodies.withCode("beiliang"),
                id,
                byHand.get(1),
                words.getString("appeal"),
                at(APPEALED, 0));
        var open = appeals.of(assessments.get(district, id)).get(0);
        appeals.answer(
                one(people, "fanlei"),
                district,
                id,
                open.id(),
                words.getString("appeal-answer"),
                Optional.of(BigDecimal.TEN),
                at(APPEALED, 1));
        appeals.appeal(
                one(people, "jiaming"),
                bodies.withCode("zhujian"),
                id,
                byHand.get(0),
                words.getString("appeal-open"),
                at(APPEALED, 2));
    }

    private static Indicator indicator(List<String> row) {
        return new Indicator(
                0,
                row.get(1),
                new BigDecimal(row.get(2)),
                How.valueOf(row.get(3)),
                row.get(4),
                new BigDecimal(row.get(5)),
                new BigDecimal(row.get(6)),
                row.get(7));
    }

    private static Person one(Map<String, Person> people, String username) {
        return Objects.requireNonNull(people.get(username));
    }

    private static Moment at(LocalDate day, int later) {
        return new Moment(day, day.atTime(9 + later, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
