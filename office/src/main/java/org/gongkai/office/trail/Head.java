package org.gongkai.office.trail;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * 封存头: where the chain stood on a day, signed. As a line its fields are parted by tabs.
 *
 * @param number 1, 2, 3 … without gaps
 * @param day when it was signed, Beijing time
 * @param seq the last sealed entry
 * @param hash its hash
 * @param algorithm what it is signed with
 * @param key which key it is signed with
 * @param signature Base64
 */
record Head(long number, LocalDate day, long seq, String hash, String algorithm, String key, String signature) {
    private static final String FORM = "gongkai-trail-head-1";
    private static final int PARTS = 8;

    static Head signed(long number, LocalDate day, long seq, String hash, SigningKey key) {
        var open = new Head(number, day, seq, hash, SigningKey.ALGORITHM, key.id(), "");
        return new Head(number, day, seq, hash, open.algorithm(), open.key(), key.sign(open.text()));
    }

    /** The text that is signed: the line without its signature. */
    String text() {
        return String.join(
                "\t", List.of(FORM, String.valueOf(number), day.toString(), String.valueOf(seq), hash, algorithm, key));
    }

    String line() {
        return text() + "\t" + signature;
    }

    /** Empty where the line is none of ours. */
    static Optional<Head> read(String line) {
        var parts = List.of(line.split("\t", -1));
        if (parts.size() != PARTS || !parts.get(0).equals(FORM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Head(
                    Long.parseLong(parts.get(1)),
                    LocalDate.parse(parts.get(2)),
                    Long.parseLong(parts.get(3)),
                    parts.get(4),
                    parts.get(5),
                    parts.get(6),
                    parts.get(7)));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
