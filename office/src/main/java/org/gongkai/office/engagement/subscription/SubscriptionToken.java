package org.gongkai.office.engagement.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.gongkai.office.files.Fingerprints;
import org.springframework.stereotype.Component;

/** 退订和确认链接: the number of a subscription with a keyed hash, which nobody makes without the office's key. */
@Component
class SubscriptionToken {
    /** Form of a token in an address. */
    static final String FORM = "[0-9]{1,18}-[0-9a-f]{40}";

    private static final int LENGTH = 40;

    private final Fingerprints fingerprints;

    SubscriptionToken(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** What a token is for; one does not do for the other. */
    enum Use {
        CONFIRM,
        END
    }

    String of(Use use, long id) {
        return id + "-" + hash(use, id);
    }

    /** The subscription of a token; empty where it was not made here for this use. */
    Optional<Long> read(Use use, String token) {
        if (!token.matches(FORM)) {
            return Optional.empty();
        }
        var parts = token.split("-", 2);
        var id = Long.parseLong(parts[0]);
        return MessageDigest.isEqual(bytes(hash(use, id)), bytes(parts[1])) ? Optional.of(id) : Optional.empty();
    }

    private String hash(Use use, long id) {
        return fingerprints.of("subscription/" + use + "/" + id).substring(0, LENGTH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
