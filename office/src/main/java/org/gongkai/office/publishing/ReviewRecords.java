package org.gongkai.office.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 审核记录: whether what the public sees was signed as the procedure asks. What was taken over from another site was reviewed
 * there, and what was published in an emergency has a term of its own; neither is looked at.
 *
 * @see "政府信息公开条例 第十七条: 先审查、后公开"
 */
@Component
public final class ReviewRecords {
    /** What the records of an item lack. */
    public enum Lack {
        /** Nobody signed the secrecy review. */
        SECRECY,
        /** Nobody approved it. */
        APPROVAL,
        /** Who wrote the text approved it, too. */
        FOUR_EYES
    }

    private final JdbcClient jdbc;

    ReviewRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the records of some items lack, by item; one that lacks nothing is absent. */
    public Map<Long, List<Lack>> lacking(Collection<Long> items) {
        var lacking = new HashMap<Long, List<Lack>>();
        jdbc.sql("""
                        select i.id,
                          exists (select from publishing_step s where s.item_id = i.id and s.action = 'CLEAR') cleared,
                          exists (select from publishing_step s where s.item_id = i.id
                            and s.action in ('APPROVE', 'SCHEDULE')) approved,
                          exists (select from publishing_step s join publishing_revision r on r.item_id = i.id
                            and r.number = i.published_revision and r.person_id = s.person_id where s.item_id = i.id
                            and s.action in ('APPROVE', 'SCHEDULE') and s.revision = i.published_revision) alone
                        from publishing_item i where i.id = any (?) and i.published_revision is not null
                          and i.takeover_id is null and i.state <> 'AFTER'
                        """).param(items.toArray(Long[]::new)).query(row -> {
            var lacks = new ArrayList<Lack>();
            if (!row.getBoolean("cleared")) {
                lacks.add(Lack.SECRECY);
            }
            if (!row.getBoolean("approved")) {
                lacks.add(Lack.APPROVAL);
            }
            if (row.getBoolean("alone")) {
                lacks.add(Lack.FOUR_EYES);
            }
            if (!lacks.isEmpty()) {
                lacking.put(row.getLong("id"), List.copyOf(lacks));
            }
        });
        return lacking;
    }
}
