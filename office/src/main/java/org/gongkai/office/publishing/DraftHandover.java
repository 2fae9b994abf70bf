package org.gongkai.office.publishing;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a clerk drafted and is not decided goes to a successor; who wrote which revision stays as it was. */
@Component
class DraftHandover implements OpenWork {
    private static final String OPEN =
            " from publishing_item i where i.body_id = ? and coalesce(i.keeper_id, i.drafter_id) = ?"
                    + " and i.state not in ('PUBLISHED', 'WITHDRAWN', 'KEPT', 'DISCARDED')";

    private final JdbcClient jdbc;
    private final Trail trail;

    DraftHandover(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "publishing.open-work";
    }

    @Override
    public Duty duty() {
        return Duty.CLERK;
    }

    @Override
    public List<String> of(Person person, Body body) {
        return jdbc.sql(
                        "select (select r.title from publishing_revision r where r.item_id = i.id order by r.number desc"
                                + " limit 1)" + OPEN + " order by i.id")
                .params(body.id(), person.id())
                .query(String.class)
                .list();
    }

    @Override
    public void handOver(Person from, Person to, Body body, Moment when) {
        var ids = jdbc.sql("select i.id" + OPEN + " order by i.id for update")
                .params(body.id(), from.id())
                .query(Long.class)
                .list();
        for (var id : ids) {
            jdbc.sql("update publishing_item set keeper_id = ? where id = ?")
                    .params(to.id(), id)
                    .update();
            trail.record(when, to.id(), body.id(), "item", id, "take-over", "keeper");
        }
    }
}
