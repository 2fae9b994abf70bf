package org.gongkai.office.channels.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.channels.outbox.WechatStandIn.Shown;
import org.gongkai.office.channels.outbox.WechatStandIn.Trouble;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxMassTest {
    private static final int ITEMS = 1_000;
    private static final double FAULTS = 0.1;
    private static final int KILLED_AFTER = 1_500;

    /** A worker with connections of its own, which end when it is killed. */
    private static final class Worker implements AutoCloseable {
        private final HikariDataSource database;
        private final Outbox outbox;

        Worker() {
            var office = (HikariDataSource) OfficeServer.bean(DataSource.class);
            var own = new HikariConfig();
            own.setJdbcUrl(office.getJdbcUrl());
            own.setUsername(office.getUsername());
            own.setPassword(office.getPassword());
            own.setConnectionInitSql(office.getConnectionInitSql());
            own.setMaximumPoolSize(2);
            database = new HikariDataSource(own);
            var jdbc = JdbcClient.create(database);
            var store = new PostingStore(jdbc);
            var articles = OfficeServer.bean(Articles.class);
            var receipts = new Receipts(
                    store,
                    new Placements(jdbc, OfficeServer.bean(Trail.class)),
                    AChannel.SETTINGS,
                    OfficeServer.bean(Carriers.class),
                    articles,
                    OfficeServer.bean(MessageSource.class),
                    OfficeServer.bean(Trail.class));
            outbox = new Outbox(
                    store,
                    articles,
                    AChannel.SETTINGS,
                    OfficeServer.bean(Carriers.class),
                    receipts,
                    OfficeServer.bean(OutgoingRules.class),
                    new TransactionTemplate(new JdbcTransactionManager(database)));
        }

        int drain(Moment now) {
            var steps = 0;
            while (outbox.step(now)) {
                steps++;
            }
            return steps;
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @Test
    void of_a_thousand_items_with_a_fault_in_ten_calls_and_a_killed_worker_none_is_lost_and_none_appears_twice()
            throws InterruptedException {
        try (var platform = new WechatStandIn()) {
            var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
            AnyItems.approved(channel, ITEMS);
            var random = new Random(11);
            var calls = new AtomicInteger();
            var doomed = new Worker();
            platform.trouble(path -> {
                if (calls.incrementAndGet() == KILLED_AFTER) {
                    doomed.close();
                }
                return fault(random);
            });

            var threads = Executors.newFixedThreadPool(2);
            try (var second = new Worker()) {
                var first = threads.submit(() -> doomed.drain(channel.now()));
                var other = threads.submit(() -> second.drain(channel.now()));
                assertThat(died(first)).isTrue();
                assertThat(died(other)).isFalse();
                assertThat(inDoubt(channel)).isPositive();
            }
            for (var turn = 0; turn < 60 && open(channel) > 0; turn++) {
                channel.pass(Duration.ofMinutes(11)); // leases and waits are over
                try (var again = new Worker();
                        var beside = new Worker()) {
                    var first = threads.submit(() -> again.drain(channel.now()));
                    var other = threads.submit(() -> beside.drain(channel.now()));
                    assertThat(died(first)).isFalse();
                    assertThat(died(other)).isFalse();
                }
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            var markers = platform.shown().stream().map(Shown::marker).toList();
            assertThat(markers).hasSize(ITEMS).doesNotHaveDuplicates();
            assertThat(platform.draftCount()).isZero();
            var addresses = AChannel.JDBC
                    .sql("select p.address from channels_placement p where p.channel_id = ? and p.withdrawn_on is null")
                    .param(channel.id)
                    .query(String.class)
                    .list();
            assertThat(addresses)
                    .containsExactlyInAnyOrderElementsOf(
                            platform.shown().stream().map(Shown::url).collect(Collectors.toList()));
            AnyItems.remove(channel);
        }
    }

    private static synchronized Trouble fault(Random random) {
        if (random.nextDouble() >= FAULTS) {
            return Trouble.NONE;
        }
        var kinds = new Trouble[] {
            Trouble.ANSWER_LOST, Trouble.NEVER_CAME, Trouble.SERVER, Trouble.BUSY, Trouble.EXPIRED, Trouble.INVALID
        };
        return kinds[random.nextInt(kinds.length)];
    }

    private static boolean died(Future<Integer> worker) throws InterruptedException {
        try {
            return worker.get() < 0;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private static int inDoubt(AChannel channel) {
        return count(channel, "in_doubt <> ''");
    }

    private static int open(AChannel channel) {
        return count(channel, "due_at is not null");
    }

    private static int count(AChannel channel, String condition) {
        return AChannel.JDBC
                .sql("select count(*) from channels_posting where channel_id = ? and " + condition)
                .param(channel.id)
                .query(Integer.class)
                .single();
    }
}
