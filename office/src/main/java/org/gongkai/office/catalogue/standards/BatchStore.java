package org.gongkai.office.catalogue.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of batches, their rows and remarks, and which column answers to which row. */
@Component
class BatchStore {
    private static final String BATCH =
            "select b.*, (select count(*) from catalogue_standard where batch_id = b.id) rows,"
                    + " (select count(*) from catalogue_problem where batch_id = b.id) problems from catalogue_batch b ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BatchStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    long insert(Person person, Body body, StandardField field, String fileName, StandardFile file, Moment when) {
        var title = file.title().isEmpty() ? field.name() : file.title();
        var id = jdbc.sql("insert into catalogue_batch (body_id, field, title, file_name, person_id, day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(body.id(), field.id(), title, fileName, person.id(), when.day(), Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        var rows = new ArrayList<Object[]>();
        for (var row : file.rows()) {
            rows.add(new Object[] {
                id,
                row.number(),
                row.level1(),
                row.level2(),
                row.elements(),
                row.basis(),
                row.timeLimit(),
                row.subject(),
                row.channels(),
                row.audience(),
                row.method(),
                row.levels()
            });
        }
        template.batchUpdate(
                "insert into catalogue_standard (batch_id, number, level1, level2, elements, basis, time_limit,"
                        + " subject, channels, audience, method, levels) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        var problems = new ArrayList<Object[]>();
        for (var problem : file.problems()) {
            problems.add(new Object[] {id, problem.number(), problem.code(), problem.detail()});
        }
        template.batchUpdate(
                "insert into catalogue_problem (batch_id, number, code, detail) values (?, ?, ?, ?)", problems);
        return id;
    }

    List<Batch> of(Body body) {
        return jdbc.sql(BATCH + "where b.body_id = ? order by b.id desc")
                .param(body.id())
                .query(BatchStore::batch)
                .list();
    }

    Optional<Batch> find(long id) {
        return jdbc.sql(BATCH + "where b.id = ?")
                .param(id)
                .query(BatchStore::batch)
                .optional();
    }

    /** Moves a batch from one state to another; false where it was in another already. */
    boolean move(long id, Batch.State from, Batch.State to) {
        return jdbc.sql("update catalogue_batch set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                > 0;
    }

    boolean withdraw(long id, String reason, LocalDate day) {
        return jdbc.sql("update catalogue_batch set state = 'WITHDRAWN', withdrawn_on = ?, withdrawn_reason = ?"
                                + " where id = ? and state = 'IMPORTED'")
                        .params(day, reason, id)
                        .update()
                > 0;
    }

    boolean discard(long id) {
        return jdbc.sql("delete from catalogue_batch where id = ? and state = 'PREVIEW'")
                        .param(id)
                        .update()
                > 0;
    }

    List<StandardRow> rows(long batch) {
        return jdbc.sql("select * from catalogue_standard where batch_id = ? order by id")
                .param(batch)
                .query(BatchStore::row)
                .list();
    }

    List<StandardProblem> problems(long batch, int limit) {
        return jdbc.sql("select number, code, detail from catalogue_problem where batch_id = ? order by number limit ?")
                .params(batch, limit)
                .query((row, n) ->
                        new StandardProblem(row.getInt("number"), row.getString("code"), row.getString("detail")))
                .list();
    }

    /** The rows of a batch with the column of the body that answers to each. */
    List<Covered> covered(long batch, Body body) {
        return jdbc.sql("select s.*, a.column_id, coalesce(c.name, '') column_name from catalogue_standard s"
                        + " left join catalogue_assignment a on a.standard_id = s.id and a.body_id = ?"
                        + " left join catalogue_column c on c.id = a.column_id where s.batch_id = ? order by s.id")
                .params(body.id(), batch)
                .query((row, n) -> new Covered(
                        row.getLong("id"),
                        row(row, n),
                        Optional.ofNullable(row.getObject("column_id", Long.class)),
                        row.getString("column_name"),
                        0))
                .list();
    }

    /** The column was there before. */
    void assign(long standard, Body body, long column) {
        upsert("false", standard, body, column);
    }

    /** The column was opened for the row. */
    void assignMade(long standard, Body body, long column) {
        upsert("true", standard, body, column);
    }

    private void upsert(String made, long standard, Body body, long column) {
        jdbc.sql("insert into catalogue_assignment (standard_id, body_id, column_id, made) values (?, ?, ?, " + made
                        + ") on conflict (standard_id, body_id) do update set column_id = excluded.column_id,"
                        + " made = excluded.made")
                .params(standard, body.id(), column)
                .update();
    }

    void release(long standard, Body body) {
        jdbc.sql("delete from catalogue_assignment where standard_id = ? and body_id = ?")
                .params(standard, body.id())
                .update();
    }

    /** Columns of the body that were opened for rows of the batch and answer to no other batch in force. */
    List<Long> made(long batch, Body body) {
        return jdbc.sql("select distinct a.column_id from catalogue_assignment a"
                        + " join catalogue_standard s on s.id = a.standard_id"
                        + " where s.batch_id = :batch and a.body_id = :body and a.made and not exists ("
                        + "select 1 from catalogue_assignment o join catalogue_standard os on os.id = o.standard_id"
                        + " join catalogue_batch ob on ob.id = os.batch_id"
                        + " where o.column_id = a.column_id and ob.id <> :batch and ob.state = 'IMPORTED')")
                .param("batch", batch)
                .param("body", body.id())
                .query(Long.class)
                .list();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getLong("body_id"),
                StandardField.withId(row.getString("field")),
                row.getString("title"),
                row.getString("file_name"),
                Batch.State.valueOf(row.getString("state")),
                row.getDate("day").toLocalDate(),
                row.getInt("rows"),
                row.getInt("problems"),
                Optional.ofNullable(row.getString("withdrawn_reason")));
    }

    static StandardRow row(ResultSet row, int number) throws SQLException {
        return new StandardRow(
                row.getInt("number"),
                row.getString("level1"),
                row.getString("level2"),
                row.getString("elements"),
                row.getString("basis"),
                row.getString("time_limit"),
                row.getString("subject"),
                row.getString("channels"),
                row.getString("audience"),
                row.getString("method"),
                row.getString("levels"));
    }
}
