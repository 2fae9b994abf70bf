package org.gongkai.office.supervision.inspection;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what people saw; nothing in it is changed. */
@Component
public class HandChecks {
    private final JdbcClient jdbc;

    HandChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what somebody saw for a body and answers its id. */
    public long add(Person person, Body body, HandCheck check, Moment when) {
        return jdbc.sql("insert into supervision_check (body_id, indicator, by_body_id, result, day, words, file_id,"
                        + " person_id, entered_on, at) values (:body, :indicator, :by, :result, :day, :words, :file, :person,"
                        + " :entered, :at) returning id")
                .param("body", body.id())
                .param("indicator", check.indicator())
                .param("by", check.byId())
                .param("result", check.result().name())
                .param("day", check.day())
                .param("words", check.words())
                .param("file", check.file().orElse(null), Types.OTHER)
                .param("person", person.id())
                .param("entered", when.day())
                .param("at", Timestamp.from(when.at()))
                .query(Long.class)
                .single();
    }

    /** All of a body by indicator, the newest first. */
    public Map<String, List<HandCheck>> of(Body body) {
        return jdbc
                .sql("select c.*, p.name from supervision_check c join bodies_person p on p.id = c.person_id"
                        + " where c.body_id = ? order by c.id desc")
                .param(body.id())
                .query((row, n) -> new HandCheck(
                        row.getLong("id"),
                        row.getString("indicator"),
                        row.getLong("by_body_id"),
                        HandCheck.Result.valueOf(row.getString("result")),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("file_id", UUID.class)),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(HandCheck::indicator, LinkedHashMap::new, Collectors.toList()));
    }
}
