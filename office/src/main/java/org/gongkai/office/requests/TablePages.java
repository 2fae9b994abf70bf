package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.RequestRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 表三: the statutory table of a year as it stands now; a click on a number lists the requests behind it. */
@Controller
@RequestMapping("/desk/{code}/requests/table")
class TablePages {
    private final Bodies bodies;
    private final Requests requests;
    private final RequestFacts facts;
    private final RequestStore store;
    private final Trail trail;

    TablePages(Bodies bodies, Requests requests, RequestFacts facts, RequestStore store, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.facts = facts;
        this.store = store;
        this.trail = trail;
    }

    /** @param row id of a statutory row whose requests are listed, with the column */
    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView table(
            @PathVariable String code,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> row,
            @RequestParam(defaultValue = "total") String column) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var table = facts.table(body, year.orElse(now.day().getYear()), now.at());
        var shown = row.map(id -> row(table, id));
        var in = column(column);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("table", table);
        model.put("shown", shown);
        model.put("in", in);
        model.put(
                "cases",
                requests.cases(
                        body, store.find(shown.map(one -> table.at(one, in)).orElse(List.of())), now));
        return new ModelAndView("requests/table", model);
    }

    private static RequestRow row(YearTable table, String id) {
        return table.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static ApplicantColumn column(String id) {
        return Arrays.stream(ApplicantColumn.values())
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
