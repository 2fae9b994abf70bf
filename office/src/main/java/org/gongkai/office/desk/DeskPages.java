package org.gongkai.office.desk;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.AUDIT_ADMIN;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SECURITY_ADMIN;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;
import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.ForSignedIn;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.PublishingPeriod;
import org.gongkai.office.publishing.State;
import org.gongkai.office.trail.Trail;
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
    private final OpenDeadlines deadlines;
    private final Trail trail;
    private final List<DeskEntry> entries;

    DeskPages(
            Bodies bodies,
            Publishing publishing,
            PublicItems published,
            PublishingPeriod period,
            OpenDeadlines deadlines,
            Trail trail,
            List<DeskEntry> entries) {
        this.bodies = bodies;
        this.publishing = publishing;
        this.published = published;
        this.period = period;
        this.deadlines = deadlines;
        this.trail = trail;
        this.entries = List.copyOf(entries);
    }

    @ForSignedIn
    @GetMapping("/desk")
    ModelAndView choose(@AuthenticationPrincipal Person me) {
        var served = bodies.servedBy(me);
        return served.size() == 1
                ? new ModelAndView("redirect:/desk/" + served.get(0).code())
                : new ModelAndView("desk/choose", Map.of("bodies", served));
    }

    @ForDuty(
            value = {
                CLERK,
                REVIEWER,
                SECOND_REVIEWER,
                APPROVER,
                SECRECY,
                CASEWORKER,
                LEGAL,
                SUPERVISOR,
                SYSTEM_ADMIN,
                SECURITY_ADMIN,
                AUDIT_ADMIN
            },
            above = SUPERVISOR)
    @GetMapping("/desk/{code}")
    ModelAndView home(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var duties = bodies.duties(me, body);
        if (!duties.isEmpty() && duties.stream().allMatch(Duty::isAdministration)) {
            return administration(body, duties);
        }
        var now = trail.now();
        List<Task> tasks = publishing.open(body).stream()
                .map(item -> new Task(
                        item,
                        period.due(item, now.day()),
                        isMine(item.state(), publishing.possible(me, body, item).isEmpty(), duties.contains(CLERK))))
                .sorted(Comparator.comparingInt(task -> task.due().left()))
                .toList();
        return new ModelAndView(
                "desk/home",
                Map.of(
                        "body", body,
                        "mine", tasks.stream().filter(Task::mine).toList(),
                        "others", tasks.stream().filter(task -> !task.mine()).toList(),
                        "late",
                                tasks.stream()
                                        .filter(task -> task.due().left() < 0)
                                        .count(),
                        "reminders",
                                deadlines.reminders(body, now).stream()
                                        .filter(reminder -> reminder.isFor(me))
                                        .toList(),
                        "clerk", duties.contains(CLERK),
                        "recent", published.latest(body, RECENT)));
    }

    /** Administrators do not see what the office works on: their home is the first of their own pages. */
    private ModelAndView administration(Body body, Set<Duty> duties) {
        return entries.stream()
                .filter(entry -> !Collections.disjoint(entry.duties(), duties))
                .min(Comparator.comparingInt(DeskEntry::position))
                .map(entry -> new ModelAndView("redirect:/desk/" + body.code() + "/" + entry.path()))
                .orElseGet(() -> new ModelAndView("redirect:/desk/account"));
    }

    private static boolean isMine(State state, boolean nothingPossible, boolean clerk) {
        return state == State.DRAFT ? clerk : !nothingPossible;
    }
}
