package org.gongkai.office.engagement.consultation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put to the public in a period, what it said, and what became of that. */
@Component
class ConsultationFacts implements Facts, Records {
    private static final String BY_STEP = """
            select distinct c.id from engagement_consultation c
            join engagement_consultation_step s on s.consultation_id = c.id and s.act = :act
            where c.body_id = :body and s.day between :first and :last and s.at <= :asOf order by c.id
            """;

    private static final String COMMENTS = """
            select m.id from engagement_comment m join engagement_consultation c on c.id = m.consultation_id
            where c.body_id = :body and m.sent_on between :first and :last and m.at <= :asOf order by m.id
            """;

    /** Those that count are told to the public in the period, with a topic that was taken up. */
    private static final String ADOPTED = """
            select m.id from engagement_comment m join engagement_consultation c on c.id = m.consultation_id
            join engagement_topic t on t.id = m.topic_id and t.conclusion in ('ADOPTED', 'PARTLY')
            where c.body_id = :body and c.state = 'DONE' and m.state = 'PUBLISHED' and exists (
              select 1 from engagement_consultation_step s where s.consultation_id = c.id and s.act = 'PUBLISH'
              and s.day between :first and :last and s.at <= :asOf) order by m.id
            """;

    private static final String HEARINGS = """
            select c.id from engagement_consultation c join engagement_hearing h on h.consultation_id = c.id
            where c.body_id = :body and c.hearing_on between :first and :last and h.record <> ''
              and c.drafted_at <= :asOf order by c.id
            """;

    private final JdbcClient jdbc;
    private final Consultations consultations;

    ConsultationFacts(JdbcClient jdbc, Consultations consultations) {
        this.jdbc = jdbc;
        this.consultations = consultations;
    }

    /**
     * {@code consultation.opened}, {@code consultation.answered} and {@code consultation.hearings} in consultations,
     * {@code consultation.comments} and {@code consultation.adopted}, in full or in part, in comments.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var facts = new ArrayList<Fact>();
        facts.add(count("consultation.opened", Consultations.THING, BY_STEP, "OPEN", body, period, asOf));
        facts.add(count("consultation.answered", Consultations.THING, BY_STEP, "PUBLISH", body, period, asOf));
        facts.add(count("consultation.comments", Comments.THING, COMMENTS, "", body, period, asOf));
        facts.add(count("consultation.adopted", Comments.THING, ADOPTED, "", body, period, asOf));
        facts.add(count("consultation.hearings", Consultations.THING, HEARINGS, "", body, period, asOf));
        return facts;
    }

    private Fact count(String name, String thing, String sql, String act, Body body, Period period, Instant asOf) {
        var asked = jdbc.sql(sql)
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf));
        var ids = (act.isEmpty() ? asked : asked.param("act", act))
                .query(Long.class)
                .list();
        return Fact.count(name, thing, ids);
    }

    @Override
    public String thing() {
        return Consultations.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        return consultations.withIds(body, ids).stream()
                .map(found -> new Shown(
                        found.consultation().title(),
                        "consultations/" + found.consultation().id()))
                .toList();
    }
}
