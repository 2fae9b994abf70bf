package org.gongkai.office.bodies;

import java.util.Optional;
import org.gongkai.office.Refusal;

/** 统一社会信用代码, checked by its last character (GB 32100-2015). */
public final class Uscc {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    private Uscc() {}

    public static boolean isValid(String code) {
        return problem(code).isEmpty();
    }

    /** What is wrong with a code: its length, a character (I, O, S, V, Z are never used), or the check character. */
    public static Optional<Refusal> problem(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(new Refusal(Refusal.Kind.INVALID, "uscc-length", code.length()));
        }
        for (var i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Optional.of(
                        new Refusal(Refusal.Kind.INVALID, "uscc-character", i + 1, String.valueOf(code.charAt(i))));
            }
        }
        var due = completed(code.substring(0, LENGTH - 1));
        return due.equals(code)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID, "uscc-check", code.substring(LENGTH - 1), due.substring(LENGTH - 1)));
    }

    /** The 17 characters with their check character. */
    public static String completed(String first17) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return first17 + ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
