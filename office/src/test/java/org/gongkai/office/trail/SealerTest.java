package org.gongkai.office.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 40;
    private static final String INSERT =
            "insert into trail_entry (at, legal_day, person_id, body_id, thing, thing_id, action, fields)"
                    + " values (clock_timestamp(), current_date, 1, 1, 'item', ?, 'save', '')";

    private final TrailDatabase trail = new TrailDatabase();

    @AfterEach
    void remove() {
        trail.close();
    }

    @Test
    void what_is_committed_under_load_is_sealed_exactly_once_and_what_was_rolled_back_never() throws Exception {
        var things = new AtomicLong();
        Set<Long> committed = ConcurrentHashMap.newKeySet();
        var writing = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            var writers = new ArrayList<Callable<Void>>();
            for (var seed = 1; seed <= WRITERS; seed++) {
                var random = new Random(seed);
                writers.add(() -> write(random, things, committed));
            }
            var sealers = List.of(pool.submit(() -> sealWhile(writing)), pool.submit(() -> sealWhile(writing)));
            for (var writer : pool.invokeAll(writers)) {
                writer.get();
            }
            writing.set(false);
            var duringLoad = sealers.get(0).get() + sealers.get(1).get();
            assertThat(duringLoad).as("sealed while others wrote").isPositive();
        } finally {
            pool.shutdownNow();
        }
        trail.sealer().seal();

        assertThat(numbers("select e.thing_id from trail_seal s join trail_entry e on e.id = s.entry_id"))
                .hasSize(committed.size())
                .containsExactlyInAnyOrderElementsOf(committed);
        assertThat(numbers("select seq from trail_seal order by seq"))
                .isEqualTo(LongStream.rangeClosed(1, committed.size()).boxed().toList());
        assertThat(numbers(
                        "select e.thing_id from trail_seal s join trail_entry e on e.id = s.entry_id order by s.seq"))
                .as("the order of the chain is the order of the transactions")
                .isEqualTo(numbers("select thing_id from trail_entry order by xid, id"));
        trail.heads.sign(TrailDatabase.DAY);
        assertThat(trail.verifier.verify().broken()).isEmpty();
    }

    @Test
    void while_an_older_transaction_runs_nothing_younger_is_sealed() throws Exception {
        var sealer = trail.sealer();
        try (var slow = trail.application.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, 1);
            trail.record(1);
            assertThat(sealer.seal()).isZero();
            slow.commit();
        }
        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(numbers("select entry_id from trail_seal order by seq")).containsExactly(1L, 2L);
    }

    @Test
    void more_than_one_batch_is_sealed_in_one_go() {
        trail.asApplication
                .sql(
                        "insert into trail_entry (at, legal_day, person_id, body_id, thing, thing_id, action, fields)"
                                + " select clock_timestamp(), current_date, 1, 1, 'item', n, 'save', '' from generate_series(1, 4500) n")
                .update();
        assertThat(trail.sealer().seal()).isEqualTo(4500);
        assertThat(trail.verifier.waitingNow()).isZero();
    }

    @Test
    void entries_of_a_restored_backup_whose_transactions_count_ahead_are_sealed_too() {
        trail.record(1);
        trail.tamper("update trail_entry set xid = '999999999999'");
        assertThat(trail.sealer().seal()).isEqualTo(1);
    }

    private Void write(Random random, AtomicLong things, Set<Long> committed) throws Exception {
        try (var connection = trail.application.getConnection()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < TRANSACTIONS; i++) {
                var written = new ArrayList<Long>();
                for (var n = random.nextInt(4); n >= 0; n--) {
                    written.add(things.incrementAndGet());
                    insert(connection, written.get(written.size() - 1));
                    Thread.sleep(random.nextInt(i % 20 == 7 ? 250 : 6));
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(written);
                }
            }
        }
        return null;
    }

    private int sealWhile(AtomicBoolean writing) {
        var sealer = trail.sealer();
        var sealed = 0;
        while (writing.get()) {
            sealed += sealer.seal();
        }
        return sealed;
    }

    private static void insert(Connection connection, long thing) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, thing);
            statement.executeUpdate();
        }
    }

    private List<Long> numbers(String sql) {
        return trail.asOwner.sql(sql).query(Long.class).list();
    }
}
