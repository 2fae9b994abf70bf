package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 账号更新一览: the accounts of the bodies below one, for its supervisor. */
@Controller
class ChannelBoardPages {
    private final Bodies bodies;
    private final Gauges gauges;
    private final Trail trail;

    ChannelBoardPages(Bodies bodies, Gauges gauges, Trail trail) {
        this.bodies = bodies;
        this.gauges = gauges;
        this.trail = trail;
    }

    @ForDuty(SUPERVISOR)
    @GetMapping("/desk/{code}/channels/board")
    ModelAndView board(@PathVariable String code, @RequestParam Optional<Integer> year) {
        var body = bodies.withCode(code);
        var today = trail.now().day();
        var asked = Period.asked(year.orElse(today.getYear()));
        var rows = new ArrayList<ChannelBoardRow>();
        var without = new ArrayList<Body>();
        for (var lower : bodies.below(body)) {
            if (lower.isClosed()) {
                continue;
            }
            var own = gauges.withRhythm(lower, asked, today);
            own.forEach(account -> rows.add(new ChannelBoardRow(lower, account)));
            if (own.isEmpty()) {
                without.add(lower);
            }
        }
        rows.sort(Comparator.comparing((ChannelBoardRow row) -> row.account().state())
                .thenComparing(row -> row.account().gauge().map(Gauge::left).orElse(0L)));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("rows", List.copyOf(rows));
        model.put("without", List.copyOf(without));
        model.put("year", asked);
        model.put("today", today);
        return new ModelAndView("channels/board", model);
    }
}
