package org.gongkai.office.bodies.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Failed sign-ins by network address: whoever fails too often waits, whichever accounts were tried. */
@Component
class FailedAddresses {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final LoadingCache<String, Bucket> buckets;

    FailedAddresses(SignInRules rules) {
        var allowed = rules.failuresPerAddress();
        buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, WINDOW))
                        .build());
    }

    boolean mustWait(String address) {
        return buckets.get(address).getAvailableTokens() == 0;
    }

    void failed(String address) {
        buckets.get(address).tryConsume(1);
    }
}
