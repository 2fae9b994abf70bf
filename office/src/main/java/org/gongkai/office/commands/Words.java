package org.gongkai.office.commands;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line. */
final class Words {
    static final String BUNDLE = "messages.commands";

    private Words() {}

    static String of(String key, Object... args) {
        return in(BUNDLE, key, args);
    }

    /** The sentence of a module, where the command line speaks of its things. */
    static String in(String bundle, String key, Object... args) {
        var plain = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(ResourceBundle.getBundle(bundle).getString(key), Locale.ROOT).format(plain);
    }
}
