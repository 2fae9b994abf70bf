package org.gongkai.office.requests;

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
class RequestSteps {
    private static final String STEP =
            "select id, request_id, kind, day, at, person_id, behalf_id, until, days, code, of_step, amount, why"
                    + " from requests_step ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    RequestSteps(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Adds a step and answers its number. */
    long add(long request, Step step, String words) {
        return jdbc.sql("insert into requests_step (request_id, kind, day, at, person_id, behalf_id, until, days, code,"
                        + " of_step, amount, why, words) values (:request, :kind, :day, :at, :person, :behalf, :until, :days,"
                        + " :code, :of, :amount, :why, :words) returning id")
                .param("request", request)
                .param("kind", step.kind().name())
                .param("day", step.day())
                .param("at", Timestamp.from(step.at()))
                .param("person", someone(step.person()))
                .param("behalf", someone(step.behalf()))
                .param("until", step.until().orElse(null))
                .param("days", step.days())
                .param("code", step.code())
                .param("of", someone(step.of()))
                .param("amount", step.amount())
                .param("why", step.why())
                .param("words", words.isBlank() ? null : texts.seal(about(request), words.strip()), Types.BINARY)
                .query(Long.class)
                .single();
    }

    /** Keeps how the letter of a step went out. */
    void dispatch(long step, Dispatch how) {
        jdbc.sql("insert into requests_dispatch (step_id, way, tracking) values (?, ?, ?)")
                .params(step, how.way().name(), how.tracking())
                .update();
    }

    List<Step> of(long request) {
        return of(List.of(request)).getOrDefault(request, List.of());
    }

    /** The steps of several requests, each in the order they were recorded. */
    Map<Long, List<Step>> of(Collection<Long> requests) {
        var steps = new HashMap<Long, List<Step>>();
        if (!requests.isEmpty()) {
            jdbc.sql(STEP + "where request_id in (:ids) order by id")
                    .param("ids", requests)
                    .query(row -> {
                        steps.computeIfAbsent(row.getLong("request_id"), id -> new ArrayList<>())
                                .add(step(row));
                    });
        }
        return steps;
    }

    /** What was written with each step of a request, by its number; steps without words are left out. */
    Map<Long, String> words(long request) {
        var words = new HashMap<Long, String>();
        jdbc.sql("select id, words from requests_step where request_id = ? and words is not null")
                .param(request)
                .query(row -> {
                    words.put(row.getLong("id"), texts.open(about(request), row.getBytes("words")));
                });
        return words;
    }

    private static String about(long request) {
        return "request/" + request + "/step";
    }

    private static @Nullable Long someone(long id) {
        return id == 0 ? null : id;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("id"),
                StepKind.valueOf(row.getString("kind")),
                row.getDate("day").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getLong("person_id"),
                row.getLong("behalf_id"),
                Optional.ofNullable(row.getDate("until")).map(java.sql.Date::toLocalDate),
                row.getInt("days"),
                row.getString("code"),
                row.getLong("of_step"),
                row.getBigDecimal("amount"),
                row.getString("why"));
    }
}
