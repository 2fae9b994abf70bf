package org.gongkai.office.requests;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table 3 of any body and year, as it was recorded until an instant; and what processing fees came to. */
@Component
public class RequestFacts implements Facts {
    private static final String COUNTED = """
            select r.id, r.kind,
              min(s.day) filter (where s.kind = 'RECEIVED') received,
              min(s.day) filter (where s.kind in ('ANSWERED', 'WITHDRAWN')) closed,
              min(s.code) filter (where s.kind in ('ANSWERED', 'WITHDRAWN')) answer
            from requests_request r join requests_step s on s.request_id = r.id and s.at <= :asOf
              and s.kind in ('RECEIVED', 'ANSWERED', 'WITHDRAWN', 'VOIDED')
            where r.body_id = :body
            group by r.id, r.kind
            having bool_or(s.kind = 'RECEIVED') and not bool_or(s.kind = 'VOIDED')
            order by r.id
            """;

    private final JdbcClient jdbc;

    RequestFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Table 3 of a calendar year. */
    public YearTable table(Body body, int year, Instant asOf) {
        return table(body, Period.year(year), asOf);
    }

    private YearTable table(Body body, Period period, Instant asOf) {
        var counted = jdbc.sql(COUNTED)
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new YearTable.Counted(
                        row.getLong("id"),
                        ApplicantColumn.valueOf(row.getString("kind")),
                        row.getDate("received").toLocalDate(),
                        Optional.ofNullable(row.getDate("closed")).map(java.sql.Date::toLocalDate),
                        Optional.ofNullable(row.getString("answer")).map(AnswerType::valueOf)))
                .list();
        return YearTable.of(period, counted);
    }

    /**
     * The cells of table 3, zeros included, where the period lies within a calendar year; and {@code requests.fees}, in yuan, paid
     * in the period.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var facts = new ArrayList<Fact>();
        if (period.isWithinAYear()) {
            var table = table(body, period, asOf);
            for (var row : table.rows()) {
                for (var column : ApplicantColumn.values()) {
                    var cell = new CellId(CellId.REQUESTS, row.id(), column.id());
                    facts.add(Fact.count(cell.toString(), Requests.THING, table.at(row, column)));
                }
            }
        }
        facts.add(fees(body, period.first(), period.last(), asOf));
        return facts;
    }

    /** 信息处理费 collected, which the report gives also where it is zero (国办函〔2020〕109号). */
    private Fact fees(Body body, LocalDate first, LocalDate last, Instant asOf) {
        var evidence = new ArrayList<Fact.Evidence>();
        var amounts = jdbc.sql(
                        "select r.id, s.amount from requests_request r join requests_step s on s.request_id = r.id"
                                + " where r.body_id = :body and s.kind = 'FEE_PAID' and s.day between :first and :last and s.at <= :asOf"
                                + " and not exists (select from requests_step t where t.of_step = s.id and t.kind = 'RETRACTED'"
                                + " and t.at <= :asOf) order by s.id")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> {
                    evidence.add(new Fact.Evidence(Requests.THING, row.getLong("id")));
                    return row.getBigDecimal("amount");
                })
                .list();
        return new Fact("requests.fees", amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), evidence);
    }
}
