package org.gongkai.office.supervision.assessment;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.supervision.Tables;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The scores of an assessment as a table to take away. */
@Controller
@RequestMapping("/desk/{code}/assessment")
class AssessmentTablePages {
    private final Bodies bodies;
    private final Assessments assessments;
    private final Tables tables;
    private final Trail trail;

    AssessmentTablePages(Bodies bodies, Assessments assessments, Tables tables, Trail trail) {
        this.bodies = bodies;
        this.assessments = assessments;
        this.tables = tables;
        this.trail = trail;
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping("/{id}/table.csv")
    void csv(@PathVariable String code, @PathVariable long id, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        tables.csv(response, assessments.get(body, id).title(), rows(body, id));
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping("/{id}/table.xlsx")
    void xlsx(@PathVariable String code, @PathVariable long id, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        tables.xlsx(response, assessments.get(body, id).title(), rows(body, id));
    }

    private List<List<String>> rows(Body body, long id) {
        var scheme = assessments.get(body, id);
        var scores = assessments.scores(body, scheme, trail.now());
        var names = bodies.byId();
        var heads = new ArrayList<String>();
        heads.add(tables.say("assessment.body"));
        assessments
                .indicators(scheme)
                .forEach(one -> heads.add(
                        one.name() + "（" + one.weight().stripTrailingZeros().toPlainString() + "）"));
        heads.add(tables.say("assessment.total"));
        heads.add(tables.say("assessment.rank"));
        var rows = new ArrayList<List<String>>();
        rows.add(heads);
        for (var line : Ranking.of(scores, scheme.least()).lines()) {
            var row = new ArrayList<String>();
            row.add(Optional.ofNullable(names.get(line.body()))
                    .map(Body::shortName)
                    .orElse(""));
            scores.getOrDefault(line.body(), List.of())
                    .forEach(score -> row.add(
                            score.points().map(BigDecimal::toPlainString).orElse("")));
            row.add(line.total().map(BigDecimal::toPlainString).orElse(""));
            row.add(line.rank().map(String::valueOf).orElse(""));
            rows.add(row);
        }
        return rows;
    }
}
