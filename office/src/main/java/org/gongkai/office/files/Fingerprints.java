package org.gongkai.office.files;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Keyed hashes: tell whether the same text is seen again, without keeping it. */
@Component
public final class Fingerprints {
    private final MasterKey master;

    Fingerprints(MasterKey master) {
        this.master = master;
    }

    /** The hash of a text under the master key, hexadecimal. */
    public String of(String text) {
        return master.fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }
}
