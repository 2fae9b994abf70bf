package org.gongkai.office.desk;

import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.catalogue.Reading.State;
import org.gongkai.office.disputes.Disputes;
import org.gongkai.office.publishing.Freshness;
import org.gongkai.office.publishing.Standings;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 机关一览: the bodies below one, for its supervisor. */
@Controller
class BoardPages {
    private final Bodies bodies;
    private final Standings standings;
    private final Freshness freshness;
    private final Guides guides;
    private final Requests requests;
    private final Disputes disputes;
    private final Trail trail;

    BoardPages(
            Bodies bodies,
            Standings standings,
            Freshness freshness,
            Guides guides,
            Requests requests,
            Disputes disputes,
            Trail trail) {
        this.bodies = bodies;
        this.standings = standings;
        this.freshness = freshness;
        this.guides = guides;
        this.requests = requests;
        this.disputes = disputes;
        this.trail = trail;
    }

    @ForDuty(SUPERVISOR)
    @GetMapping("/desk/{code}/board")
    ModelAndView board(@PathVariable String code, @RequestParam(defaultValue = "late") String sort) {
        var body = bodies.withCode(code);
        var order = order(sort);
        var open =
                bodies.below(body).stream().filter(lower -> !lower.isClosed()).toList();
        var rows = rows(open, trail.now());
        return new ModelAndView(
                "desk/board",
                Map.of(
                        "body", body,
                        "rows", rows.stream().sorted(order.comparator()).toList(),
                        "byLate",
                                rows.stream()
                                        .sorted(BoardRow.Order.LATE.comparator())
                                        .toList(),
                        "most",
                                rows.stream()
                                        .mapToInt(row -> row.standing().late())
                                        .max()
                                        .orElse(0),
                        "late",
                                rows.stream()
                                        .filter(row -> row.standing().late() > 0)
                                        .count(),
                        "stale", rows.stream().filter(row -> row.stale() > 0).count(),
                        "order", order));
    }

    private List<BoardRow> rows(List<Body> below, Moment now) {
        var today = now.day();
        return below.stream()
                .map(body -> {
                    var readings = freshness.of(body, today);
                    var asked = requests.open(body, now);
                    var disputed = disputes.open(body, now);
                    return new BoardRow(
                            body,
                            standings.of(body, today),
                            count(readings, State.STALE),
                            count(readings, State.NEVER),
                            guides.of(body, today).state(),
                            asked.size(),
                            (int) asked.stream()
                                    .filter(found -> found.life().isLate())
                                    .count(),
                            disputed.size(),
                            (int) disputed.stream()
                                    .filter(found -> found.life().isLate())
                                    .count());
                })
                .sorted(Comparator.comparing(row -> row.body().id()))
                .toList();
    }

    private static int count(Map<Long, Reading> readings, State state) {
        return (int) readings.values().stream()
                .filter(reading -> reading.state() == state)
                .count();
    }

    private static BoardRow.Order order(String sort) {
        try {
            return BoardRow.Order.valueOf(sort.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return BoardRow.Order.LATE;
        }
    }
}
