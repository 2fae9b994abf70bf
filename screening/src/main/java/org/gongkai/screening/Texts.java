package org.gongkai.screening;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** The sentences for people, in {@code screening.properties}. */
final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.gongkai.screening.screening", Locale.ROOT);

    private Texts() {}

    static String why(String kind, String reason, String right) {
        var pattern = BUNDLE.getString("why." + kind + "." + reason);
        return right.isEmpty() ? pattern : new MessageFormat(pattern, Locale.ROOT).format(new Object[] {right});
    }

    /** Any other sentence. */
    static String of(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(args);
    }

    static String remedy(String kind) {
        return BUNDLE.getString("remedy." + kind);
    }

    static String title(String kind) {
        return BUNDLE.getString("kind." + kind);
    }

    static Set<String> keys() {
        return new TreeSet<>(BUNDLE.keySet());
    }
}
