package org.gongkai.office.channels.outbox;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How channels are reached; {@code gongkai.channels.…} in the settings of an office.
 *
 * @param innerHosts hosts that may be of this machine or of a private network; no other such host is ever asked, whatever
 *     an administrator typed on a page
 * @param timeout until an answer is given up
 * @param lease how long a worker has a posting to itself; longer than all its calls
 * @param attempts after which a posting waits for a person
 * @param firstWait before the second attempt; doubled with each further one
 * @param longestWait between two attempts
 * @param settle after a publication of unknown end nothing is sent again before this time
 * @param receiptWithin a publication without a receipt waits for a person after this time
 */
@ConfigurationProperties("gongkai.channels")
public record OutgoingRules(
        @DefaultValue Set<String> innerHosts,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("8") int attempts,
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("10m") Duration settle,
        @DefaultValue("24h") Duration receiptWithin,
        @DefaultValue("64") int wechatTitle,
        @DefaultValue("120") int wechatDigest,
        @DefaultValue("20000") int wechatContent) {
    public OutgoingRules {
        innerHosts = Set.copyOf(innerHosts);
    }

    /** The wait after so many failures, with a little that differs between postings so that they don't come all at once. */
    Duration waitAfter(int failures, long id) {
        var doubled = firstWait.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        var wait = doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
        return wait.plusMillis(wait.toMillis() * (id % 10) / 100);
    }
}
