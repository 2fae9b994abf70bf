package org.gongkai.office.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.write.OutputFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of reports imported from documents. */
@Component
class EarlierStore {
    private final JdbcClient jdbc;

    EarlierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Integer, AnnualReport> reports(Body body) {
        var reports = new LinkedHashMap<Integer, AnnualReport>();
        jdbc.sql("select year, json from annualreport_earlier where body_id = ? and withdrawn_by is null order by year")
                .param(body.id())
                .query((row, n) -> reports.put(row.getInt("year"), VersionStore.read(row.getBytes("json"))))
                .list();
        return reports;
    }

    /** Those that count, the newest year first. */
    List<ImportedReport> of(Body body) {
        return jdbc.sql("select e.*, p.name person from annualreport_earlier e"
                        + " join bodies_person p on p.id = e.entered_by"
                        + " where e.body_id = ? and e.withdrawn_by is null order by e.year desc")
                .param(body.id())
                .query((row, n) -> new ImportedReport(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getObject("file_id", UUID.class),
                        List.of((String[]) row.getArray("typed_cells").getArray()),
                        row.getString("person"),
                        row.getDate("entered_on").toLocalDate()))
                .list();
    }

    long insert(Body body, int year, AnnualReport report, UUID file, List<String> typed, Person person, Moment when) {
        return jdbc.sql("insert into annualreport_earlier (body_id, year, json, file_id, typed_cells, entered_by,"
                        + " entered_on) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        body.id(),
                        year,
                        ReportBytes.of(report, OutputFormat.JSON),
                        file,
                        typed.toArray(String[]::new),
                        person.id(),
                        when.day())
                .query(Long.class)
                .single();
    }

    void withdraw(Body body, int year, Person person) {
        jdbc.sql("update annualreport_earlier set withdrawn_by = ? where body_id = ? and year = ?"
                        + " and withdrawn_by is null")
                .params(person.id(), body.id(), year)
                .update();
    }
}
