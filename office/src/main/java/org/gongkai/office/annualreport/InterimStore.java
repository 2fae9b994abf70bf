package org.gongkai.office.annualreport;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.write.OutputFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of frozen interim tables. */
@Component
class InterimStore {
    private static final String VERSION =
            "select v.*, v.number edition, p.name made_name, null::timestamptz accepted_at"
                    + " from annualreport_interim v join bodies_person p on p.id = v.made_by ";

    private final JdbcClient jdbc;

    InterimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions, the oldest first. */
    List<Version> of(Body body, int year, Span span) {
        return jdbc.sql(VERSION + "where v.body_id = ? and v.year = ? and v.span = ? order by v.number")
                .params(body.id(), year, span.name())
                .query(VersionStore::version)
                .list();
    }

    /** The latest versions of bodies, by the id of the body. */
    Map<Long, Version> latest(Collection<Long> bodies, int year, Span span) {
        var latest = new HashMap<Long, Version>();
        if (!bodies.isEmpty()) {
            jdbc.sql("select distinct on (l.body_id) l.* from (" + VERSION
                            + "where v.body_id in (:bodies) and v.year = :year and v.span = :span) l"
                            + " order by l.body_id, l.number desc")
                    .param("bodies", bodies)
                    .param("year", year)
                    .param("span", span.name())
                    .query((row, n) -> latest.put(row.getLong("body_id"), VersionStore.version(row, n)))
                    .list();
        }
        return latest;
    }

    long freeze(
            Body body, Span span, int number, AnnualReport composed, Compiled compiled, Person person, Moment when) {
        return jdbc.sql("insert into annualreport_interim (body_id, year, span, number, as_of, json, evidence, made_by,"
                        + " made_on) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) returning id")
                .params(
                        body.id(),
                        compiled.year(),
                        span.name(),
                        number,
                        Timestamp.from(compiled.asOf()),
                        ReportBytes.of(composed, OutputFormat.JSON),
                        VersionStore.evidence(compiled),
                        person.id(),
                        when.day())
                .query(Long.class)
                .single();
    }
}
