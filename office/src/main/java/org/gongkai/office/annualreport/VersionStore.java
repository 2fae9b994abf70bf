package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;
import org.gongkai.report.read.JsonReport;
import org.gongkai.report.read.UnreadableDocument;
import org.gongkai.report.write.OutputFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The frozen versions of reports. */
@Component
class VersionStore {
    private static final int AT_A_TIME = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<Fact.Evidence>>> EVIDENCE = new TypeReference<>() {};
    private static final String VERSION =
            "select v.*, p.name made_name from annualreport_version v" + " join bodies_person p on p.id = v.made_by ";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Version> of(Report report) {
        return jdbc.sql(VERSION + "where v.report_id = ? order by v.id")
                .param(report.id())
                .query(VersionStore::version)
                .list();
    }

    Optional<Version> latest(Report report) {
        return jdbc.sql(VERSION + "where v.report_id = ? order by v.id desc limit 1")
                .param(report.id())
                .query(VersionStore::version)
                .optional();
    }

    /** The accepted reports of a body by year, the oldest year first. */
    Map<Integer, AnnualReport> accepted(Body body) {
        var reports = new LinkedHashMap<Integer, AnnualReport>();
        jdbc.sql("select distinct on (r.year) r.year, v.json from annualreport_version v"
                        + " join annualreport_report r on r.id = v.report_id where r.body_id = ?"
                        + " and v.accepted_at is not null order by r.year, v.id desc")
                .param(body.id())
                .query((row, n) -> reports.put(row.getInt("year"), read(row.getBytes("json"))))
                .list();
        return reports;
    }

    /**
     * The figures of the accepted reports of bodies for a year, by the id of the body; zeros are left out. Some reports are
     * read at a time, so that thousands of bodies need little memory.
     */
    Map<Long, Map<CellId, BigDecimal>> accepted(List<Long> bodies, int year) {
        var figures = new HashMap<Long, Map<CellId, BigDecimal>>();
        for (var from = 0; from < bodies.size(); from += AT_A_TIME) {
            jdbc.sql("select distinct on (r.body_id) r.body_id, v.json from annualreport_version v"
                            + " join annualreport_report r on r.id = v.report_id where r.body_id = any (?)"
                            + " and r.year = ? and v.accepted_at is not null order by r.body_id, v.id desc")
                    .params(
                            bodies.subList(from, Math.min(bodies.size(), from + AT_A_TIME))
                                    .toArray(Long[]::new),
                            year)
                    .query(row -> {
                        figures.put(row.getLong("body_id"), figures(read(row.getBytes("json"))));
                    });
        }
        return figures;
    }

    private static Map<CellId, BigDecimal> figures(AnnualReport report) {
        var figures = new HashMap<CellId, BigDecimal>();
        report.cells()
                .forEach((id, cell) ->
                        cell.number().filter(value -> value.signum() != 0).ifPresent(value -> figures.put(id, value)));
        return figures;
    }

    /** What came in a parcel, as it was frozen where it was written. */
    void freeze(Report report, KeptParcel parcel, ParcelWords.Frozen frozen, Person person, Moment when) {
        jdbc.sql("insert into annualreport_version (report_id, edition, as_of, json, evidence, made_by, made_on,"
                        + " parcel_id) values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)")
                .params(
                        report.id(),
                        report.edition(),
                        Timestamp.from(frozen.asOf()),
                        frozen.json(),
                        JSON.writeValueAsString(frozen.evidence()),
                        person.id(),
                        when.day(),
                        parcel.id())
                .update();
    }

    void freeze(Report report, AnnualReport composed, Compiled compiled, Person person, Moment when) {
        jdbc.sql("insert into annualreport_version (report_id, edition, as_of, json, evidence, made_by, made_on)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(
                        report.id(),
                        report.edition(),
                        Timestamp.from(compiled.asOf()),
                        ReportBytes.of(composed, OutputFormat.JSON),
                        evidence(compiled),
                        person.id(),
                        when.day())
                .update();
    }

    /** The records behind each cell, as JSON; cells without records are left out. */
    static String evidence(Compiled compiled) {
        var evidence = new LinkedHashMap<String, List<Fact.Evidence>>();
        compiled.cells().forEach((id, cell) -> {
            if (!cell.evidence().isEmpty()) {
                evidence.put(id.toString(), cell.evidence());
            }
        });
        return JSON.writeValueAsString(evidence);
    }

    /** From now on the latest version counts. */
    void accept(Report report, Moment when) {
        jdbc.sql("update annualreport_version set accepted_at = ? where id ="
                        + " (select max(id) from annualreport_version where report_id = ?)")
                .params(Timestamp.from(when.at()), report.id())
                .update();
    }

    static AnnualReport read(byte[] json) {
        try {
            return JsonReport.read("report.json", json);
        } catch (UnreadableDocument e) {
            throw new IllegalStateException("a stored report cannot be read", e);
        }
    }

    static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getInt("edition"),
                row.getTimestamp("as_of").toInstant(),
                read(row.getBytes("json")),
                JSON.readValue(row.getString("evidence"), EVIDENCE),
                row.getString("made_name"),
                row.getDate("made_on").toLocalDate(),
                row.getTimestamp("accepted_at") != null);
    }
}
