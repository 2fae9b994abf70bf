package org.gongkai.office.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.PublishingPeriod;
import org.gongkai.office.publishing.State;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 工作台: the tasks of whoever is signed in, by days left. */
@Controller
class DeskPages {
    private static final int RECENT = 10;

    private final Bodies bodies;
    private final Publishing publishing;
    private final PublicItems published;
    private final PublishingPeriod period;
    private final OfficeDay day;

    DeskPages(Bodies bodies, Publishing publishing, PublicItems published, PublishingPeriod period, OfficeDay day) {
        this.bodies = bodies;
        this.publishing = publishing;
        this.published = published;
        this.period = period;
        this.day = day;
    }

    @GetMapping("/desk")
    ModelAndView choose(@AuthenticationPrincipal Person me) {
        var served = bodies.servedBy(me);
        return served.size() == 1
                ? new ModelAndView("redirect:/desk/" + served.get(0).code())
                : new ModelAndView("desk/choose", Map.of("bodies", served));
    }

    @GetMapping("/desk/{code}")
    ModelAndView home(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var duties = bodies.requireAny(me, body);
        var today = day.today();
        List<Task> tasks = publishing.open(body).stream()
                .map(item -> new Task(
                        item,
                        period.lastDay(item.formedOn()),
                        period.daysLeft(item.formedOn(), today),
                        isMine(
                                item.state(),
                                publishing.possible(me, body, item).isEmpty(),
                                duties.contains(Duty.CLERK))))
                .sorted(Comparator.comparingInt(Task::daysLeft))
                .toList();
        return new ModelAndView(
                "desk/home",
                Map.of(
                        "body", body,
                        "mine", tasks.stream().filter(Task::mine).toList(),
                        "others", tasks.stream().filter(task -> !task.mine()).toList(),
                        "late",
                                tasks.stream()
                                        .filter(task -> task.daysLeft() < 0)
                                        .count(),
                        "clerk", duties.contains(Duty.CLERK),
                        "recent", published.latest(body, RECENT)));
    }

    private static boolean isMine(State state, boolean nothingPossible, boolean clerk) {
        return state == State.DRAFT ? clerk : !nothingPossible;
    }
}
