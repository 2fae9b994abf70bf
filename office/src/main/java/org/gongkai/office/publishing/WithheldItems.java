package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 动态调整: what was kept from the public and is to be looked at again from time to time. To look at it again is to open it
 * and to have it settled anew, or published.
 *
 * @see "政府信息公开条例 第十八条"
 */
@Component
public final class WithheldItems {
    /**
     * One, without what it says.
     *
     * @param keptOn legal day on which it was last settled that the public does not see it
     */
    public record Kept(long id, LocalDate keptOn) {}

    private final JdbcClient jdbc;

    WithheldItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a body that are settled, the oldest decision first. */
    public List<Kept> of(Body body) {
        return jdbc.sql("select i.id, max(s.legal_day) kept_on from publishing_item i join publishing_step s"
                        + " on s.item_id = i.id and s.action = 'KEEP' where i.body_id = ? and i.state = 'KEPT'"
                        + " group by i.id order by kept_on, i.id")
                .param(body.id())
                .query((row, n) ->
                        new Kept(row.getLong("id"), row.getDate("kept_on").toLocalDate()))
                .list();
    }
}
