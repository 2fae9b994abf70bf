package org.gongkai.office.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 审计台账: finds entries, and hands the sealed ones out with their hashes. */
@Component
public final class Ledger {
    private static final int FETCH = 2_000;

    // What somebody of the body did for no body, such as changing their own password, belongs to it too.
    private static final String MATCHING = " where (e.body_id = :body or e.body_id = 0 and e.person_id in (select"
            + " person_id from trail_entry where body_id = :body)) and (:person = 0 or e.person_id = :person)"
            + " and (:thing = '' or e.thing = :thing) and (:action = '' or e.action = :action)"
            + " and e.at >= :from and e.at < :until";
    private static final String SEALED = "select s.seq, s.hash, p.hash previous, " + Entry.COLUMNS
            + " from trail_entry e join trail_seal s on s.entry_id = e.id left join trail_seal p on p.seq = s.seq - 1";

    /** What can be chosen to filter by. */
    public record Choices(Set<Long> persons, Set<String> things, Set<String> actions) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Ledger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** One that needs no running office. */
    public static Ledger of(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Ledger(jdbc, transactions);
    }

    /** A page of entries, the newest first. */
    public List<Recorded> page(TrailQuery query, int limit, long offset) {
        return with(
                        query,
                        "select s.seq, " + Entry.COLUMNS
                                + " from trail_entry e left join trail_seal s on s.entry_id = e.id" + MATCHING
                                + " order by e.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Recorded(Entry.of(row), row.getLong("seq")))
                .list();
    }

    public long count(TrailQuery query) {
        return with(query, "select count(*) from trail_entry e" + MATCHING)
                .query(Long.class)
                .single();
    }

    public Choices choices(long body) {
        var choices = new Choices(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        with(TrailQuery.all(body), "select distinct e.person_id, e.thing, e.action from trail_entry e" + MATCHING)
                .query(row -> {
                    choices.persons().add(row.getLong("person_id"));
                    choices.things().add(row.getString("thing"));
                    choices.actions().add(row.getString("action"));
                });
        return choices;
    }

    /** The sealed entries that match, in the order of the chain. */
    public void export(TrailQuery query, Consumer<SealedEntry> taker) {
        each(with(query, SEALED + MATCHING + " order by s.seq"), taker);
    }

    /** The whole chain. */
    public void exportAll(Consumer<SealedEntry> taker) {
        each(jdbc.sql(SEALED + " order by s.seq"), taker);
    }

    private void each(JdbcClient.StatementSpec query, Consumer<SealedEntry> taker) {
        RowCallbackHandler handler = row -> taker.accept(sealed(row));
        // a cursor lives in a transaction; without one all rows would come at once
        transaction.executeWithoutResult(status -> query.withFetchSize(FETCH).query(handler));
    }

    private JdbcClient.StatementSpec with(TrailQuery query, String sql) {
        return jdbc.sql(sql)
                .param("body", query.body())
                .param("person", query.person())
                .param("thing", query.thing())
                .param("action", query.action())
                .param("from", Timestamp.from(query.begin()))
                .param("until", Timestamp.from(query.end()));
    }

    private static SealedEntry sealed(ResultSet row) throws SQLException {
        var previous = row.getBytes("previous");
        return new SealedEntry(
                row.getLong("seq"),
                Entry.of(row),
                Link.hex(previous == null ? Link.START : previous),
                Link.hex(row.getBytes("hash")));
    }
}
