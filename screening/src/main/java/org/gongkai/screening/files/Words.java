package org.gongkai.screening.files;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Chinese words for places and reasons. */
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.gongkai.screening.files.words", Locale.ROOT);

    private Words() {}

    static String of(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(args);
    }

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
