package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 规范性文件: the register of a body; each of its numbers is a query and lists what it counts. */
@Controller
class DocumentPages {
    private final Bodies bodies;
    private final Documents documents;
    private final Trail trail;

    DocumentPages(Bodies bodies, Documents documents, Trail trail) {
        this.bodies = bodies;
        this.documents = documents;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/documents")
    ModelAndView register(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "ALL") DocumentCount list) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var shown = year == 0
                ? now.day().getYear()
                : Math.min(Math.max(year, 1949), now.day().getYear());
        var whole = Period.year(shown);
        var period = whole.contains(now.day()) ? new Period(whole.first(), now.day()) : whole;
        var all = documents.of(body, now.at());
        Map<DocumentCount, Integer> counts = new EnumMap<>(DocumentCount.class);
        for (var count : DocumentCount.values()) {
            counts.put(count, counted(all, count, period).size());
        }
        return new ModelAndView(
                "publishing/documents",
                Map.of(
                        "body", body,
                        "year", shown,
                        "day", period.last(),
                        "list", list,
                        "counts", counts,
                        "documents", counted(all, list, period)));
    }

    private static List<NormativeDocument> counted(List<NormativeDocument> all, DocumentCount count, Period period) {
        return all.stream().filter(document -> count.includes(document, period)).toList();
    }
}
