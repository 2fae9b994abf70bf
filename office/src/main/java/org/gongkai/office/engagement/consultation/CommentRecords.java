package org.gongkai.office.engagement.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The comments behind a figure, by their receipts. */
@Component
class CommentRecords implements Records {
    private static final Set<Duty> ON_IT = Set.of(Duty.CLERK, Duty.REVIEWER, Duty.APPROVER);

    private final JdbcClient jdbc;

    CommentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return Comments.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var opens = duties.stream().anyMatch(ON_IT::contains);
        return jdbc.sql("select m.id, m.number, c.title from engagement_comment m join engagement_consultation c"
                        + " on c.id = m.consultation_id where c.body_id = ? and m.id = any (?) order by m.id")
                .params(body.id(), ids.toArray(Long[]::new))
                .query((row, n) -> new Shown(
                        row.getString("number") + " " + row.getString("title"),
                        opens ? "consultation-comments/" + row.getLong("id") : ""))
                .list();
    }
}
