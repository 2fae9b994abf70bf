package org.gongkai.office.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mean of what the inspections of a year came to that somebody above carried out; a body does not mark itself. */
@Component
class YearScores implements InspectionScores {
    private final JdbcClient jdbc;

    YearScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BigDecimal> score(Body body, int year, Instant asOf) {
        return jdbc.sql("select avg(score) from supervision_inspection where body_id = :body and orderer_id <> :body"
                        + " and day between :first and :last and finished_at <= :asOf having count(*) > 0")
                .param("body", body.id())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> row.getBigDecimal(1).setScale(2, RoundingMode.HALF_UP))
                .optional();
    }
}
