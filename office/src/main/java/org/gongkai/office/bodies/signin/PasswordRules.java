package org.gongkai.office.bodies.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.springframework.stereotype.Component;

/**
 * What makes a password fit: long enough, not made of the person's own names, not among those that leak and are tried
 * first. The list of common ones is kept with the program; zxcvbn knows the rest (keyboards, dates, repetitions).
 */
@Component
class PasswordRules {
    private static final int LONGEST = 100;
    private static final int KINDS = 3;
    private static final int SHORTEST_NAME = 2;
    /** zxcvbn: 3 stands for more than 10^8 guesses. */
    private static final int STRONG = 3;

    private static final List<Pattern> KIND_PATTERNS = List.of(
            Pattern.compile("[a-z]"),
            Pattern.compile("[A-Z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^a-zA-Z0-9]"));

    private final SignInRules rules;
    private final Zxcvbn guesses = new Zxcvbn();
    private final Set<String> common = Set.copyOf(read());

    PasswordRules(SignInRules rules) {
        this.rules = rules;
    }

    /**
     * Why a password does not fit.
     *
     * @param own user name, name and the short names of the bodies
     */
    Optional<Refusal> problem(String password, List<String> own) {
        var kinds = KIND_PATTERNS.stream()
                .filter(kind -> kind.matcher(password).find())
                .count();
        var length = password.codePointCount(0, password.length());
        if (length < rules.length() && !(length >= rules.mixedLength() && kinds >= KINDS)) {
            return refused("password-short", rules.length(), rules.mixedLength());
        }
        if (length > LONGEST) {
            return refused("password-long", LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (own.stream()
                .anyMatch(name -> name.length() >= SHORTEST_NAME && lower.contains(name.toLowerCase(Locale.ROOT)))) {
            return refused("password-name");
        }
        return isCommon(lower, own) ? refused("password-common") : Optional.empty();
    }

    private boolean isCommon(String lower, List<String> own) {
        var bare = lower.replaceAll("[^a-z0-9]", "");
        var word = bare.replaceAll("^[0-9]+|[0-9]+$", "");
        // nothing but digits is a telephone number, a date or a row of keys
        if (word.isEmpty() || common.contains(bare) || common.contains(word) || isRepeated(bare)) {
            return true;
        }
        var known = new ArrayList<>(own);
        known.addAll(common);
        return guesses.measure(lower, known).getScore() < STRONG;
    }

    /** A common one written twice or more. */
    private boolean isRepeated(String bare) {
        for (var size = 1; size <= bare.length() / 2; size++) {
            var part = bare.substring(0, size);
            if (bare.length() % size == 0 && bare.equals(part.repeat(bare.length() / size)) && common.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Refusal> refused(String code, Object... args) {
        return Optional.of(new Refusal(Refusal.Kind.INVALID, code, args));
    }

    private static List<String> read() {
        try (var stream = PasswordRules.class.getResourceAsStream("/sign-in/common-passwords.txt")) {
            if (stream == null) {
                throw new IllegalStateException("no list of common passwords");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .filter(word -> !word.isBlank())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
