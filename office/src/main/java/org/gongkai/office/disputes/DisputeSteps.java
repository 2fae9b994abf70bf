package org.gongkai.office.disputes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.files.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what happened; nothing in it is ever changed. */
@Component
class DisputeSteps {
    private static final String STEP =
            "select id, dispute_id, kind, day, at, person_id, behalf_id, until, days, code, of_step, amount, reference,"
                    + " why from disputes_step ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    DisputeSteps(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void add(long dispute, DisputeStep step, String words) {
        jdbc.sql("insert into disputes_step (dispute_id, kind, day, at, person_id, behalf_id, until, days, code,"
                        + " of_step, amount, reference, why, words) values (:dispute, :kind, :day, :at, :person, :behalf,"
                        + " :until, :days, :code, :of, :amount, :reference, :why, :words)")
                .param("dispute", dispute)
                .param("kind", step.kind().name())
                .param("day", step.day())
                .param("at", Timestamp.from(step.at()))
                .param("person", step.person())
                .param("behalf", absent(step.behalf()))
                .param("until", step.until().orElse(null))
                .param("days", step.days())
                .param("code", step.code())
                .param("of", absent(step.of()))
                .param("amount", step.amount())
                .param("reference", step.reference())
                .param("why", step.why())
                .param("words", words.isBlank() ? null : texts.seal(about(dispute), words.strip()), Types.BINARY)
                .update();
    }

    List<DisputeStep> of(long dispute) {
        return of(List.of(dispute)).getOrDefault(dispute, List.of());
    }

    /** The steps of several disputes, each in the order they were recorded. */
    Map<Long, List<DisputeStep>> of(Collection<Long> disputes) {
        var steps = new HashMap<Long, List<DisputeStep>>();
        if (!disputes.isEmpty()) {
            jdbc.sql(STEP + "where dispute_id in (:ids) order by id")
                    .param("ids", disputes)
                    .query(row -> {
                        steps.computeIfAbsent(row.getLong("dispute_id"), id -> new ArrayList<>())
                                .add(step(row));
                    });
        }
        return steps;
    }

    /** What was written with each step of a dispute, by its number; steps without words are left out. */
    Map<Long, String> words(long dispute) {
        var words = new HashMap<Long, String>();
        jdbc.sql("select id, words from disputes_step where dispute_id = ? and words is not null")
                .param(dispute)
                .query(row -> {
                    words.put(row.getLong("id"), texts.open(about(dispute), row.getBytes("words")));
                });
        return words;
    }

    private static String about(long dispute) {
        return "dispute/" + dispute + "/step";
    }

    private static @Nullable Long absent(long id) {
        return id == 0 ? null : id;
    }

    private static DisputeStep step(ResultSet row) throws SQLException {
        return new DisputeStep(
                row.getLong("id"),
                DisputeStepKind.valueOf(row.getString("kind")),
                row.getDate("day").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getLong("person_id"),
                row.getLong("behalf_id"),
                Optional.ofNullable(row.getDate("until")).map(java.sql.Date::toLocalDate),
                row.getInt("days"),
                row.getString("code"),
                row.getLong("of_step"),
                row.getBigDecimal("amount"),
                row.getString("reference"),
                row.getString("why"));
    }
}
