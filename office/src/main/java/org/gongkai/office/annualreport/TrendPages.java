package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.check.Checker;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.Comparison;
import org.gongkai.report.compare.NotComparable;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 历年对比: a cell of a body over the years, and what its texts took over from the year before. */
@Controller
@RequestMapping("/desk/{code}/report/trend")
class TrendPages {
    private static final String FIRST =
            CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL).toString();

    private final Bodies bodies;
    private final Earlier earlier;
    private final AlikeTexts alike;
    private final Trail trail;

    TrendPages(Bodies bodies, Earlier earlier, AlikeTexts alike, Trail trail) {
        this.bodies = bodies;
        this.earlier = earlier;
        this.alike = alike;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView trend(@PathVariable String code, @RequestParam(defaultValue = "") String cell) {
        var body = bodies.withCode(code);
        var until = trail.now().day().getYear();
        var histories = histories(body, until);
        var names = new LinkedHashMap<String, String>();
        histories.forEach((id, history) -> {
            if (history.isNotable() || id.equals(FIRST)) {
                names.put(id, Checker.nameOf(history.id()));
            }
        });
        var chosen = names.containsKey(cell) ? cell : FIRST;
        var line = Optional.ofNullable(histories.get(chosen))
                .map(history -> TrendLine.of(names.getOrDefault(chosen, ""), history));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("cells", names);
        model.put("chosen", chosen);
        model.put("line", line);
        model.put("alike", alike.ofBody(body, until));
        return new ModelAndView("annualreport/trend", model);
    }

    private Map<String, CellHistory> histories(Body body, int until) {
        var histories = new LinkedHashMap<String, CellHistory>();
        cells(body, until).forEach(history -> histories.putIfAbsent(history.id().toString(), history));
        return histories;
    }

    /** None where there are no two years to compare. */
    private List<CellHistory> cells(Body body, int until) {
        var reports = earlier.before(body, until + 1);
        try {
            return reports.size() > 1 && Comparison.of(reports) instanceof YearComparison years
                    ? years.cells()
                    : List.of();
        } catch (NotComparable e) {
            return List.of();
        }
    }
}
