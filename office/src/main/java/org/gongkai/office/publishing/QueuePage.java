package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 待审信息: what waits, by column, lane and days left. */
@Controller
class QueuePage {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final PublishingPeriod period;
    private final Trail trail;

    QueuePage(Bodies bodies, Catalogue catalogue, Publishing publishing, PublishingPeriod period, Trail trail) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.period = period;
        this.trail = trail;
    }

    /**
     * The queue.
     *
     * @param left at most so many working days left; empty: any
     * @param mine whether only what this person can act on is shown
     */
    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/queue")
    ModelAndView queue(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long column,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String mine) {
        var body = bodies.withCode(code);
        var today = trail.now().day();
        var most = left.matches("-?\\d{1,3}") ? Optional.of(Integer.valueOf(left)) : Optional.<Integer>empty();
        var chosen = Arrays.stream(Lane.values())
                .filter(one -> one.name().equals(lane))
                .findFirst();
        var waiting = publishing.open(body).stream()
                .filter(item -> column == 0 || item.columnId() == column)
                .filter(item -> chosen.isEmpty() || item.laneNow() == chosen.get())
                .map(item -> new Waiting(
                        item,
                        period.due(item, today),
                        !publishing.possible(me, body, item).isEmpty()))
                .filter(one -> most.isEmpty() || one.due().left() <= most.get())
                .filter(one -> mine.isEmpty() || one.mine())
                .sorted(Comparator.comparingInt(one -> one.due().left()))
                .toList();
        return new ModelAndView(
                "publishing/queue",
                Map.of(
                        "body", body,
                        "waiting", waiting,
                        "columns", catalogue.of(body),
                        "column", column,
                        "lane", lane,
                        "left", left,
                        "mine", !mine.isEmpty()));
    }
}
