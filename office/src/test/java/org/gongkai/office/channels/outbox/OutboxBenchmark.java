package org.gongkai.office.channels.outbox;

import java.util.Locale;
import java.util.Random;
import org.gongkai.office.channels.outbox.WechatStandIn.Trouble;

/** Throughput of the outbox with a fault in ten calls over throughput without any. Not run by the tests. */
public final class OutboxBenchmark {
    private static final int ITEMS = 1_000;
    private static final double FAULTS = 0.1;

    private OutboxBenchmark() {}

    public static void main(String... arguments) {
        rate(0); // the first is slower than any other
        var none = rate(0);
        var some = rate(FAULTS);
        System.out.printf(
                Locale.ROOT,
                "outbox, %,d items to a stand-in on this machine: %.0f items/s without faults, %.0f with faults in %.0f %%"
                        + " of the calls, ratio %.2f%n",
                ITEMS,
                none,
                some,
                FAULTS * 100,
                some / none);
        System.exit(0);
    }

    /** Items a second of work; waits between attempts are not counted, because they are passed over. */
    private static double rate(double faults) {
        try (var platform = new WechatStandIn()) {
            var channel = AChannel.wechat(ChannelMode.WECHAT_PUBLISH, platform.address());
            AnyItems.approved(channel, ITEMS);
            var random = new Random(5);
            var kinds = new Trouble[] {Trouble.ANSWER_LOST, Trouble.NEVER_CAME, Trouble.SERVER, Trouble.EXPIRED};
            platform.trouble(path -> trouble(random, faults, kinds));
            var from = System.nanoTime();
            channel.drain();
            for (var turn = 0; turn < 60 && platform.shown().size() < ITEMS; turn++) {
                channel.pass(java.time.Duration.ofMinutes(11));
                channel.drain();
            }
            channel.pass(java.time.Duration.ofMinutes(11));
            channel.drain();
            var seconds = (System.nanoTime() - from) / 1e9;
            if (platform.shown().stream()
                                    .map(WechatStandIn.Shown::marker)
                                    .distinct()
                                    .count()
                            != ITEMS
                    || platform.shown().size() != ITEMS) {
                throw new IllegalStateException(
                        "lost or doubled: " + platform.shown().size());
            }
            AnyItems.remove(channel);
            return ITEMS / seconds;
        }
    }

    private static synchronized Trouble trouble(Random random, double faults, Trouble... kinds) {
        return random.nextDouble() < faults ? kinds[random.nextInt(kinds.length)] : Trouble.NONE;
    }
}
