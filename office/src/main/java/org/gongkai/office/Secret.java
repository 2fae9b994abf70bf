package org.gongkai.office;

import java.security.SecureRandom;
import java.util.Locale;

/** 查询码: twelve characters that are not mistaken for one another, in groups of four. */
public final class Secret {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private Secret() {}

    public static String make(SecureRandom random) {
        var secret = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                secret.append('-');
            }
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** Whether a text has the form of a secret. */
    public static boolean isOne(String text) {
        var plain = plain(text);
        return plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The same whether typed with or without hyphens, blanks and capitals. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
