package org.gongkai.office;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Objects;

/** How often something may be done from one network address; kept in memory, so each node counts for itself. */
public final class Throttle {
    private static final int REMEMBERED = 10_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param allowed times at once
     * @param window until as many are allowed again; they come back one by one
     */
    public Throttle(int allowed, Duration window) {
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(window)
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, window))
                        .build());
    }

    /** Takes one of the times left to an address; false where none is. */
    public boolean take(String address) {
        return bucket(address).tryConsume(1);
    }

    /** Whether none is left to an address. */
    public boolean isSpent(String address) {
        return bucket(address).getAvailableTokens() == 0;
    }

    private Bucket bucket(String address) {
        return Objects.requireNonNull(buckets.get(address));
    }
}
