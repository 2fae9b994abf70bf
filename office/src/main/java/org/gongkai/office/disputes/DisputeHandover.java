package org.gongkai.office.disputes;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** The open disputes of a caseworker who leaves. */
@Component
class DisputeHandover implements OpenWork {
    private final DisputeStore store;
    private final Trail trail;

    DisputeHandover(DisputeStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "dispute.handover";
    }

    @Override
    public Duty duty() {
        return Duty.CASEWORKER;
    }

    @Override
    public List<String> of(Person person, Body body) {
        return openOf(person, body).stream().map(Dispute::title).toList();
    }

    @Override
    public void handOver(Person from, Person to, Body body, Moment when) {
        var ids = openOf(from, body).stream().map(Dispute::id).toList();
        if (!ids.isEmpty()) {
            store.takeOver(ids, to.id());
            ids.forEach(id -> trail.record(when, to.id(), body.id(), Disputes.THING, id, "take-over", "keeper"));
        }
    }

    private List<Dispute> openOf(Person person, Body body) {
        return store.open(Optional.of(body)).stream()
                .filter(dispute -> dispute.caseworkerId() == person.id())
                .toList();
    }
}
