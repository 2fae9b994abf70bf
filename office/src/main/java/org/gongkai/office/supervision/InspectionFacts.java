package org.gongkai.office.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监督检查 in a period: how often a body was inspected, what was found, what was mended of it, and how much in time. */
@Component
class InspectionFacts implements Facts {
    /** Findings found or found again in the period, with what happened to each until its end, as recorded. */
    private static final String FOUND = """
            select f.id from supervision_finding f where f.body_id = :body and exists (select from supervision_step s
              where s.finding_id = f.id and s.kind in ('FOUND', 'AGAIN') and s.day between :first and :last
              and s.at <= :asOf)
            """;

    /** The newest step that says how it ended is one that closed it; who mended it and whether in time is told by steps. */
    private static final String MENDED = FOUND + """
             and (select e.kind from supervision_step e where e.finding_id = f.id and e.at <= :asOf and e.day <= :last
              and e.kind in ('PASS', 'GONE', 'STILL', 'RETURN', 'AGAIN', 'REOPEN', 'FOUND', 'WAIVE')
              order by e.id desc limit 1) in ('PASS', 'GONE')
             and exists (select from supervision_step r where r.finding_id = f.id and r.kind = 'RECTIFY'
              and r.at <= :asOf and r.day <= :last)
            """;

    private static final String IN_TIME = MENDED + """
             and (select max(r.day) from supervision_step r where r.finding_id = f.id and r.kind = 'RECTIFY'
              and r.at <= :asOf and r.day <= :last)
              <= (select d.due_on from supervision_step d where d.finding_id = f.id and d.due_on is not null
              and d.at <= :asOf and d.day <= :last order by d.id desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final InspectionStore store;
    private final Letters letters;

    InspectionFacts(JdbcClient jdbc, InspectionStore store, Letters letters) {
        this.jdbc = jdbc;
        this.store = store;
        this.letters = letters;
    }

    /**
     * {@code supervision.inspections}, {@code supervision.found}, {@code supervision.rectified}, {@code
     * supervision.in_time} and {@code supervision.circulars}.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        return List.of(
                Fact.count(
                        "supervision.inspections",
                        Inspections.THING,
                        store.between(body, period.first(), period.last(), asOf)),
                Fact.count("supervision.found", Findings.THING, findings(FOUND, body, period, asOf)),
                Fact.count("supervision.rectified", Findings.THING, findings(MENDED, body, period, asOf)),
                Fact.count("supervision.in_time", Findings.THING, findings(IN_TIME, body, period, asOf)),
                Fact.count("supervision.circulars", Inspections.THING, circulars(body, period, asOf)));
    }

    private List<Long> findings(String which, Body body, Period period, Instant asOf) {
        return jdbc.sql(which + " order by f.id")
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }

    /** The inspections whose circular the body sealed in the period. */
    private List<Long> circulars(Body body, Period period, Instant asOf) {
        var seen = asOf.atZone(OfficeDay.ZONE).toLocalDate();
        return letters.register(body, period.first().getYear()).stream()
                .filter(letter -> letter.thing().equals(Inspections.THING) && letter.state() == Letter.State.SEALED)
                .filter(letter -> letter.day()
                        .filter(day -> period.contains(day) && !day.isAfter(seen))
                        .isPresent())
                .map(Letter::thingId)
                .toList();
    }
}
