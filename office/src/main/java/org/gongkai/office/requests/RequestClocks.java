package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenClocks;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** The clocks of open requests, and what a body is reminded of: before the day, on it and after it. */
@Component
class RequestClocks implements OpenClocks, Reminders {
    private static final int SOON = 3;

    private final RequestStore store;
    private final Requests requests;
    private final Deliveries deliveries;
    private final RequestRules rules;
    private final Bodies bodies;
    private final Trail trail;

    RequestClocks(
            RequestStore store,
            Requests requests,
            Deliveries deliveries,
            RequestRules rules,
            Bodies bodies,
            Trail trail) {
        this.store = store;
        this.requests = requests;
        this.deliveries = deliveries;
        this.rules = rules;
        this.bodies = bodies;
        this.trail = trail;
    }

    @Override
    public List<OpenClock> openClocks() {
        var all = bodies.byId();
        var now = trail.now();
        var byBody = store.open(Optional.empty()).stream().collect(Collectors.groupingBy(DisclosureRequest::bodyId));
        var clocks = new ArrayList<OpenClock>();
        byBody.forEach((id, open) -> Optional.ofNullable(all.get(id))
                .ifPresent(body -> requests.cases(body, open, now).stream()
                        .filter(found -> found.life().lastDay().isPresent())
                        .filter(found ->
                                !found.life().clock().isDelayed(found.life().calendar()))
                        .forEach(found -> found.life()
                                .clock()
                                .period()
                                .ifPresent(period -> clocks.add(new OpenClock(
                                        body.id(),
                                        Requests.THING,
                                        found.request().id(),
                                        found.request().title(),
                                        period))))));
        return List.copyOf(clocks);
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var open = requests.open(body, now).stream().flatMap(found -> reminder(found, now.day()).stream());
        return Stream.of(open, deliveries(body, now), reassessment(body, now))
                .flatMap(each -> each)
                .map(reminder -> reminder.ofCase(reminder.args().get(0).toString(), Duty.ON_CASES))
                .toList();
    }

    /** What came back, and what nobody has proved to have arrived for long. */
    private Stream<Reminder> deliveries(Body body, Moment now) {
        return deliveries.open(body, now).stream()
                .filter(one -> one.sending().isBack() || one.waits() >= rules.deliveryDays())
                .map(one -> new Reminder(
                        one.sending().isBack() ? "request.remind.returned" : "request.remind.unproved",
                        List.of(one.found().request().number(), one.waits()),
                        "requests/" + one.found().request().id(),
                        one.sending().since(),
                        true));
    }

    private Stream<Reminder> reassessment(Body body, Moment now) {
        return requests.withheld(body, now).stream()
                .filter(one -> !one.from().isAfter(now.day()))
                .map(one -> new Reminder(
                        "request.remind.reassess",
                        List.of(one.found().request().number()),
                        "requests/" + one.found().request().id(),
                        one.from(),
                        false));
    }

    private static List<Reminder> reminder(RequestCase found, LocalDate today) {
        var life = found.life();
        var path = "requests/" + found.request().id();
        var number = found.request().number();
        if (life.state() == RequestState.UNCONFIRMED) {
            var filed = found.request().filedOn();
            var due = workdayAfter(life.calendar(), filed);
            return List.of(new Reminder("request.remind.confirm", List.of(number), path, due, !today.isBefore(due)));
        }
        var waiting = life.clock().waiting();
        if (waiting.isPresent()) {
            var until = waiting.get().until();
            return today.isAfter(until)
                    ? List.of(new Reminder("request.remind.lapsed", List.of(number), path, until, true))
                    : List.of();
        }
        var left = life.left().orElse(Integer.MAX_VALUE);
        var decides = life.state().hasDraft();
        if (decides && life.lastDay().isPresent()) {
            var key = "request.remind." + life.state();
            return List.of(
                    new Reminder(key, List.of(number), path, life.lastDay().get(), left < 0));
        }
        return life.lastDay()
                .filter(last -> left <= SOON)
                .map(last -> List.of(
                        new Reminder("request.remind.answer", List.of(number, last.toString()), path, last, left < 0)))
                .orElse(List.of());
    }

    /** 次一工作日: an unconfirmed request is an alarm from then on. */
    private static LocalDate workdayAfter(WorkingCalendar calendar, LocalDate day) {
        return calendar.plusWorkingDays(day, 1);
    }
}
