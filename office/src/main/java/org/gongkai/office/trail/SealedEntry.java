package org.gongkai.office.trail;

import java.util.ArrayList;
import java.util.List;

/**
 * A sealed entry with the two hashes that let anybody check it.
 *
 * @param previous hash before it, in hexadecimal digits
 * @param hash its own
 */
public record SealedEntry(long seq, Entry entry, String previous, String hash) {
    /** Names of {@link #values}, as an outside program sees them. */
    static final List<String> NAMES = List.of(
            "seq",
            "id",
            "at",
            "legal_day",
            "person",
            "body",
            "thing",
            "thing_id",
            "action",
            "fields",
            "previous",
            "hash");

    List<String> values() {
        var values = new ArrayList<String>();
        values.add(String.valueOf(seq));
        values.addAll(entry.values());
        values.add(previous);
        values.add(hash);
        return values;
    }
}
