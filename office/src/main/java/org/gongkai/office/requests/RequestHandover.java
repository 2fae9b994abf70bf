package org.gongkai.office.requests;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open requests of a caseworker who leaves. */
@Component
class RequestHandover implements OpenWork {
    private final JdbcClient jdbc;
    private final RequestStore store;
    private final Trail trail;

    RequestHandover(JdbcClient jdbc, RequestStore store, Trail trail) {
        this.jdbc = jdbc;
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
        return store.find(ids(person, body)).stream()
                .map(DisclosureRequest::title)
                .toList();
    }

    @Override
    public void handOver(Person from, Person to, Body body, Moment when) {
        for (var id : ids(from, body)) {
            store.takeOver(id, to.id());
            trail.record(when, to.id(), body.id(), Requests.THING, id, "take-over", "keeper");
        }
    }

    private List<Long> ids(Person person, Body body) {
        return jdbc.sql("select id from requests_request where body_id = ? and caseworker_id = ? and closed_on is null"
                        + " order by id")
                .params(body.id(), person.id())
                .query(Long.class)
                .list();
    }
}
