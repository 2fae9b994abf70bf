package org.gongkai.office.bodies;

/** 统一社会信用代码, checked by its last character (GB 32100-2015). */
public final class Uscc {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    private Uscc() {}

    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.equals(completed(code.substring(0, LENGTH - 1)));
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
