package org.gongkai.office.engagement.consultation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public was told of consultations, in the order in which it was. */
@Component
public class ConsultationNews {
    private final JdbcClient jdbc;
    private final PublicConsultations consultations;

    ConsultationNews(JdbcClient jdbc, PublicConsultations consultations) {
        this.jdbc = jdbc;
        this.consultations = consultations;
    }

    /** The number of the last step, 0 where there was none. */
    public long last() {
        return jdbc.sql("select coalesce(max(id), 0) from engagement_consultation_step")
                .query(Long.class)
                .single();
    }

    /** Those that were opened, extended, ended or answered after a step up to another, as far as the public sees them. */
    public List<Consultation> between(long after, long last) {
        var ids = jdbc.sql("select distinct consultation_id from engagement_consultation_step where id > :after"
                        + " and id <= :last and act in (:acts)")
                .param("after", after)
                .param("last", last)
                .param("acts", ConsultationAct.TOLD.stream().map(Enum::name).toList())
                .query(Long.class)
                .list();
        return ids.isEmpty() ? List.of() : consultations.withIds(ids);
    }
}
