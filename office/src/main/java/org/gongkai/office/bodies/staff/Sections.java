package org.gongkai.office.bodies.staff;

import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 科室 with their heads. */
@Component
class Sections {
    private final JdbcClient jdbc;
    private final Trail trail;

    Sections(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    List<Section> of(Body body) {
        return jdbc.sql(
                        "select s.id, s.name, coalesce(s.head_id, 0) head_id, coalesce(p.name, '') head from"
                                + " bodies_section s left join bodies_person p on p.id = s.head_id where s.body_id = ? order by s.id")
                .param(body.id())
                .query((row, n) -> new Section(
                        row.getLong("id"), row.getString("name"), row.getLong("head_id"), row.getString("head")))
                .list();
    }

    Section get(Body body, long id) {
        return of(body).stream()
                .filter(section -> section.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public void add(Person me, Body body, String name, Moment when) {
        try {
            var id = jdbc.sql("insert into bodies_section (body_id, name) values (?, ?) returning id")
                    .params(body.id(), name)
                    .query(Long.class)
                    .single();
            trail.record(when, me.id(), body.id(), "section", id, "add", "name");
        } catch (DuplicateKeyException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "section-taken", name);
        }
    }

    /** Renames a section and names its head, who belongs to the same body. */
    @Transactional
    public void change(Person me, Body body, Section section, String name, long head, Moment when) {
        try {
            jdbc.sql("update bodies_section set name = ?, head_id = (select id from bodies_person where id = ? and"
                            + " body_id = ? and active) where id = ?")
                    .params(name, head, body.id(), section.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal(Refusal.Kind.CONFLICT, "section-taken", name);
        }
        trail.record(when, me.id(), body.id(), "section", section.id(), "change", "name,head");
    }
}
