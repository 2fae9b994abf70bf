package org.gongkai.office.requests;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** The open requests of a caseworker who leaves. */
@Component
class RequestHandover implements OpenWork {
    private final RequestStore store;
    private final Trail trail;

    RequestHandover(RequestStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "request.handover";
    }

    @Override
    public Duty duty() {
        return Duty.CASEWORKER;
    }

    @Override
    public List<String> of(Person person, Body body) {
        return store.openOf(person.id(), body).stream()
                .map(DisclosureRequest::title)
                .toList();
    }

    @Override
    public void handOver(Person from, Person to, Body body, Moment when) {
        for (var request : store.openOf(from.id(), body)) {
            var id = request.id();
            store.takeOver(id, to.id());
            trail.record(when, to.id(), body.id(), Requests.THING, id, "take-over", "keeper");
        }
    }
}
