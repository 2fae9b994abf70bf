package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 标准目录 as the public reads it: catalogues in force, their rows, and the columns that answer to them. Asks for nothing
 * that the portal may not read.
 */
@Component
public final class PublicStandards {
    /**
     * A catalogue in force.
     *
     * @param bodyId whose it is; bodies below answer to it as well
     */
    public record Shown(long id, long bodyId, StandardField field, String title) {}

    /**
     * A row.
     *
     * @param columns ids of the columns that answer to it, by the id of their body
     */
    public record Matter(StandardRow row, Map<Long, Long> columns) {}

    private final JdbcClient jdbc;
    private final Bodies bodies;

    PublicStandards(JdbcClient jdbc, Bodies bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** The catalogues in force of all bodies, the oldest first. */
    public List<Shown> inForce() {
        return jdbc.sql("select id, body_id, field, title from catalogue_batch where state = 'IMPORTED' order by id")
                .query((row, n) -> new Shown(
                        row.getLong("id"),
                        row.getLong("body_id"),
                        StandardField.withId(row.getString("field")),
                        row.getString("title")))
                .list();
    }

    /** Those that count for a body: its own and those of the bodies above. */
    public List<Shown> inForce(Body body) {
        var above = bodies.above(body).stream().map(Body::id).toList();
        return inForce().stream()
                .filter(shown -> shown.bodyId() == body.id() || above.contains(shown.bodyId()))
                .toList();
    }

    /** All rows of a catalogue, in the order of its file. */
    public List<Matter> matters(Shown catalogue) {
        var rows = new LinkedHashMap<Long, Matter>();
        jdbc.sql(
                        "select s.*, a.body_id, a.column_id from catalogue_standard s"
                                + " left join catalogue_assignment a on a.standard_id = s.id where s.batch_id = ? order by s.id")
                .param(catalogue.id())
                .query(row -> {
                    var read = BatchStore.row(row, 0);
                    var matter = rows.computeIfAbsent(row.getLong("id"), id -> new Matter(read, new LinkedHashMap<>()));
                    if (row.getObject("column_id") != null) {
                        matter.columns().put(row.getLong("body_id"), row.getLong("column_id"));
                    }
                });
        return new ArrayList<>(rows.values());
    }

    /** The rows of a catalogue that concern a body. */
    public List<Matter> matters(Shown catalogue, Body body) {
        return matters(catalogue).stream()
                .filter(matter -> catalogue.bodyId() == body.id()
                        || Headings.reachesBelowCounty(matter.row().levels()))
                .toList();
    }
}
