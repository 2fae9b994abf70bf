package org.gongkai.office.bodies.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 工作交接: the duties of somebody who leaves end on a day, and what waits for them goes to named successors. */
@Component
class Handover {
    private final Duties duties;
    private final Deputies deputies;
    private final List<OpenWork> works;
    private final Trail trail;

    Handover(Duties duties, Deputies deputies, List<OpenWork> works, Trail trail) {
        this.duties = duties;
        this.deputies = deputies;
        this.works = List.copyOf(works);
        this.trail = trail;
    }

    List<Waiting> waiting(Person person, Body body) {
        return works.stream()
                .map(work -> new Waiting(work.kind(), work.duty(), work.of(person, body)))
                .filter(waiting -> !waiting.titles().isEmpty())
                .toList();
    }

    /**
     * Hands over.
     *
     * @param last the last day of all duties at this body
     * @param successors by duty; each holds that duty already, which only the security administrator can grant
     * @throws Refusal where work waits in a duty without a successor
     */
    @Transactional
    public void handOver(
            Person me, Body body, Person leaver, LocalDate last, Map<Duty, Person> successors, Moment when) {
        Duties.requireOther(me, leaver);
        if (last.isBefore(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "handover-past");
        }
        for (var work : works) {
            var titles = work.of(leaver, body);
            var successor = successors.get(work.duty());
            if (titles.isEmpty()) {
                continue;
            }
            if (successor == null) {
                throw new Refusal(Refusal.Kind.CONFLICT, "handover-nobody", titles.size());
            }
            work.handOver(leaver, successor, body, when);
            trail.record(when, me.id(), body.id(), "person", leaver.id(), "hand-over", String.valueOf(successor.id()));
        }
        duties.of(leaver, body, when.day()).keySet().forEach(duty -> duties.end(me, body, leaver, duty, last, when));
        deputies.endAllOf(leaver, body, last);
    }
}
