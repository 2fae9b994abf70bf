package org.gongkai.office.publishing.takeover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.FileType;
import org.gongkai.office.publishing.TakenOverItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 接收: batches of items from an existing site, imported by one person and confirmed by another. */
@Component
public final class Takeovers {
    private static final int CHUNK = 500;
    private static final String BATCH = "select t.*, i.name importer_name, coalesce(d.name, '') decider_name,"
            + " (select count(*) from publishing_takeover_row r where r.batch_id = t.id) row_count"
            + " from publishing_takeover t join bodies_person i on i.id = t.imported_by"
            + " left join bodies_person d on d.id = t.decided_by where t.body_id = :body ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TakenOverItems items;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Takeovers(
            JdbcClient jdbc,
            JdbcTemplate template,
            TakenOverItems items,
            Bodies bodies,
            Catalogue catalogue,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.template = template;
        this.items = items;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Reads a sheet under a mapping; nothing is kept. */
    TakeoverCheck check(Body body, TakeoverSheet sheet, TakeoverMapping mapping, Moment when) {
        var check = new TakeoverCheck(mapping, catalogue.of(body), known(body), when.day());
        sheet.rows().forEach(check::row);
        return check;
    }

    /**
     * Keeps a sheet whose columns have the usual names as a batch that waits for a second person.
     *
     * @param csv comma-separated, UTF-8
     * @throws Refusal where a row has a problem
     */
    public long keep(Person person, Body body, String fileName, byte[] csv, Moment when) {
        var sheet = TakeoverSheet.of(fileName, FileType.CSV, csv);
        var check = check(body, sheet, TakeoverMapping.guessed(sheet.headers()), when);
        if (!check.problems().isEmpty()) {
            var first = check.problems().get(0);
            throw new Refusal(Refusal.Kind.INVALID, "takeover-row", first.row(), first.code());
        }
        return keep(person, body, fileName, check.good(), when);
    }

    /** Keeps the good rows as a batch that waits for a second person. */
    long keep(Person person, Body body, String fileName, List<TakeoverRow> rows, Moment when) {
        require(person, body, Duty.CLERK);
        if (rows.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "takeover-none");
        }
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into publishing_takeover (body_id, file_name, state, imported_by, imported_at)"
                            + " values (?, ?, 'PENDING', ?, ?) returning id")
                    .params(body.id(), fileName, person.id(), Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            insert(id, rows);
            trail.record(when, person.id(), body.id(), "takeover", id, "import", "");
            return id;
        });
    }

    /** Makes all of a batch public; by an approver who did not import it. */
    public void confirm(Person person, Body body, long id, Moment when) {
        require(person, body, Duty.APPROVER);
        transaction.executeWithoutResult(status -> {
            var batch = lock(body, id);
            if (batch.state() != Takeover.State.PENDING) {
                throw new Refusal(Refusal.Kind.CONFLICT, "wrong-state");
            }
            if (batch.importer() == person.id()) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "takeover-own");
            }
            var importer = new Person(batch.importer(), "", batch.importedBy());
            for (var row : rows(id, Integer.MAX_VALUE)) {
                items.publish(
                        importer,
                        body,
                        row.draft(),
                        new TakenOverItems.Origin(id, row.publishedOn(), row.address(), row.indexNo()),
                        when);
            }
            decide(id, Takeover.State.CONFIRMED, person, "", when);
            trail.record(when, person.id(), body.id(), "takeover", id, "confirm", "state");
        });
    }

    /** Takes a whole batch back: by who imported it while it waits, by an approver once it is public. */
    public void withdraw(Person person, Body body, long id, String reason, Moment when) {
        transaction.executeWithoutResult(status -> {
            var batch = lock(body, id);
            require(person, body, batch.state() == Takeover.State.PENDING ? Duty.CLERK : Duty.APPROVER);
            if (batch.state() == Takeover.State.WITHDRAWN) {
                throw new Refusal(Refusal.Kind.CONFLICT, "wrong-state");
            }
            if (reason.isBlank()) {
                throw new Refusal(Refusal.Kind.INVALID, "words-required");
            }
            items.withdraw(id, reason.strip(), when);
            decide(id, Takeover.State.WITHDRAWN, person, reason.strip(), when);
            trail.record(when, person.id(), body.id(), "takeover", id, "withdraw", "state");
        });
    }

    /** The newest first. */
    List<Takeover> of(Body body) {
        return jdbc.sql(BATCH + "order by t.id desc")
                .param("body", body.id())
                .query(Takeovers::batch)
                .list();
    }

    Takeover get(Body body, long id) {
        return jdbc.sql(BATCH + "and t.id = :id")
                .param("body", body.id())
                .param("id", id)
                .query(Takeovers::batch)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    List<TakeoverRow> rows(long batch, int limit) {
        return jdbc.sql("select * from publishing_takeover_row where batch_id = ? order by number limit ?")
                .params(batch, limit)
                .query(Takeovers::row)
                .list();
    }

    /** What the body has or is about to have: by title and day, by number, by old address. */
    private Set<String> known(Body body) {
        var known = new HashSet<String>();
        jdbc.sql("""
                        select r.title, i.published_on, coalesce(i.index_no, '') index_no, coalesce(i.original_address, '') address
                        from publishing_item i join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
                        where i.body_id = :body and i.state <> 'WITHDRAWN'
                        union all
                        select r.title, r.published_on, r.index_no, r.address
                        from publishing_takeover_row r join publishing_takeover t on t.id = r.batch_id
                        where t.body_id = :body and t.state = 'PENDING'
                        """)
                .param("body", body.id())
                .query((row, n) -> {
                    known.add(TakeoverCheck.key(row.getString(1), row.getDate(2).toLocalDate()));
                    known.add(row.getString(3));
                    return known.add(row.getString(4));
                })
                .list();
        known.remove("");
        return known;
    }

    private void insert(long batch, List<TakeoverRow> rows) {
        var values = new ArrayList<Object[]>();
        for (var row : rows) {
            values.add(new Object[] {
                batch,
                row.number(),
                row.columnId(),
                row.title(),
                row.documentNo(),
                row.formedOn(),
                row.publishedOn(),
                row.address(),
                row.indexNo(),
                row.issuer(),
                row.summary(),
                row.source()
            });
            if (values.size() == CHUNK) {
                insert(values);
                values.clear();
            }
        }
        insert(values);
    }

    private void insert(List<Object[]> values) {
        template.batchUpdate(
                "insert into publishing_takeover_row (batch_id, number, column_id, title, document_no, formed_on,"
                        + " published_on, address, index_no, issuer, summary, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    private Takeover lock(Body body, long id) {
        jdbc.sql("select id from publishing_takeover where id = ? and body_id = ? for update")
                .params(id, body.id())
                .query(Long.class)
                .optional();
        return get(body, id);
    }

    private void decide(long id, Takeover.State state, Person person, String reason, Moment when) {
        jdbc.sql("update publishing_takeover set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(state.name(), person.id(), Timestamp.from(when.at()), reason, id)
                .update();
    }

    private void require(Person person, Body body, Duty duty) {
        if (!bodies.requireAny(person, body).contains(duty)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private static Takeover batch(ResultSet row, int number) throws SQLException {
        return new Takeover(
                row.getLong("id"),
                row.getString("file_name"),
                Takeover.State.valueOf(row.getString("state")),
                row.getInt("row_count"),
                row.getLong("imported_by"),
                row.getString("importer_name"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("decider_name"),
                row.getString("reason"));
    }

    private static TakeoverRow row(ResultSet row, int n) throws SQLException {
        return new TakeoverRow(
                row.getInt("number"),
                row.getLong("column_id"),
                row.getString("title"),
                row.getString("document_no"),
                row.getDate("formed_on").toLocalDate(),
                row.getDate("published_on").toLocalDate(),
                row.getString("address"),
                row.getString("index_no"),
                row.getString("issuer"),
                row.getString("summary"),
                row.getString("source"));
    }
}
