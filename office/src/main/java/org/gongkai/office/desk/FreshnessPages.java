package org.gongkai.office.desk;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Reading.State;
import org.gongkai.office.publishing.Freshness;
import org.gongkai.office.publishing.FreshnessConfirmations;
import org.gongkai.office.publishing.InspectionCount;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 栏目更新: the columns of a body, the worst first. */
@Controller
class FreshnessPages {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Freshness freshness;
    private final FreshnessConfirmations confirmations;
    private final Trail trail;

    FreshnessPages(
            Bodies bodies,
            Catalogue catalogue,
            Freshness freshness,
            FreshnessConfirmations confirmations,
            Trail trail) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.freshness = freshness;
        this.confirmations = confirmations;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/freshness")
    ModelAndView page(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var columns = catalogue.of(body);
        var readings = freshness.of(body, trail.now().day());
        var rows = columns.stream()
                .filter(column -> readings.containsKey(column.id()))
                .map(column -> new FreshnessRow(column, Objects.requireNonNull(readings.get(column.id()))))
                .sorted(Comparator.comparing((FreshnessRow row) -> row.reading().state())
                        .thenComparing(row -> row.reading().daysLeft()))
                .toList();
        return new ModelAndView(
                "desk/freshness",
                Map.of(
                        "body", body,
                        "rows", rows,
                        "keepers", KeeperRow.of(rows),
                        "states", states(rows),
                        "counts", InspectionCount.of(columns, readings),
                        "clerk", bodies.duties(me, body).contains(CLERK)));
    }

    private static Map<State, Integer> states(Iterable<FreshnessRow> rows) {
        var states = new EnumMap<State, Integer>(State.class);
        for (var state : State.values()) {
            states.put(state, 0);
        }
        rows.forEach(row -> states.merge(row.reading().state(), 1, Integer::sum));
        return states;
    }

    @ForDuty(CLERK)
    @PostMapping("/desk/{code}/freshness/{id}/confirm")
    ModelAndView confirm(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        confirmations.confirm(me, bodies.withCode(code), id, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/freshness");
    }
}
