package org.gongkai.office.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items behind a figure. */
@Component
class ItemRecords implements Records {
    private final JdbcClient jdbc;

    ItemRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "item";
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        return jdbc.sql("select i.id, r.title from publishing_item i"
                        + " join publishing_revision r on r.item_id = i.id and r.number = i.published_revision"
                        + " where i.body_id = :body and i.id in (:ids) order by i.published_on, i.id")
                .param("body", body.id())
                .param("ids", ids)
                .query((row, n) -> new Shown(
                        row.getString("title"),
                        duties.stream().noneMatch(Duty.PUBLISHING::contains) ? "" : "items/" + row.getLong("id")))
                .list();
    }
}
