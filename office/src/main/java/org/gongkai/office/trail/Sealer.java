package org.gongkai.office.trail;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 封存: chains every entry whose transaction is below the oldest running one, so that nothing can appear before it
 * later. One sealer works at a time, on however many nodes.
 */
@Component
class Sealer {
    private static final int BATCH = 2_000;
    /** Any number, the same on all nodes. */
    private static final long LOCK = 0x7472_6169_6cL;

    // An entry from beyond the newest transaction came with a restored backup, which counts anew: it is committed too.
    private static final String CERTAIN = "select " + Entry.COLUMNS + " from trail_entry e, pg_current_snapshot() now"
            + " where e.xid >= :from::xid8 and (e.xid < pg_snapshot_xmin(now) or e.xid >= pg_snapshot_xmax(now))"
            + " and not exists (select 1 from trail_seal s where s.entry_id = e.id) order by e.xid, e.id limit :batch";

    private record Last(long seq, String hash) {}

    private record Round(String oldest, int sealed) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    /** Below this transaction everything is sealed; found anew after each start. */
    private String from = "0";

    Sealer(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    /** Seals all that is certain now, and answers how many entries that were. */
    synchronized int seal() {
        var sealed = 0;
        for (var more = true; more; ) {
            var round = transaction.execute(status -> round());
            sealed += round.sealed();
            more = round.sealed() == BATCH;
            if (!more) {
                from = round.oldest();
            }
        }
        return sealed;
    }

    private Round round() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single()) {
            return new Round(from, 0);
        }
        // asked before the entries: what is below it then is seen by the later query, whatever ends between the two
        var oldest = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        var entries = jdbc.sql(CERTAIN)
                .param("from", from)
                .param("batch", BATCH)
                .query((row, n) -> Entry.of(row))
                .list();
        chain(entries);
        return new Round(oldest, entries.size());
    }

    private void chain(List<Entry> entries) {
        var last = last();
        var seq = last.seq();
        var hash = HexFormat.of().parseHex(last.hash());
        var links = new ArrayList<Object[]>();
        for (var entry : entries) {
            seq++;
            hash = Link.hash(hash, entry.sealedBytes(seq));
            links.add(new Object[] {seq, entry.id(), hash});
        }
        batches.batchUpdate("insert into trail_seal (seq, entry_id, hash) values (?, ?, ?)", links);
    }

    private Last last() {
        return jdbc.sql("select seq, hash from trail_seal order by seq desc limit 1")
                .query((row, n) -> new Last(row.getLong("seq"), Link.hex(row.getBytes("hash"))))
                .optional()
                .orElseGet(() -> new Last(0, Link.hex(Link.START)));
    }
}
